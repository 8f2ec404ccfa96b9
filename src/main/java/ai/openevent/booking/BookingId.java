package ai.openevent.booking;

import ai.openevent.tenancy.TenantId;
import java.util.UUID;

/// Which booking of which team. The team always comes from the caller, never from the wire.
public record BookingId(TenantId tenant, UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
