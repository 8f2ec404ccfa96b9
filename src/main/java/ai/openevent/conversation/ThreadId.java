package ai.openevent.conversation;

import ai.openevent.tenancy.TenantId;
import java.util.UUID;

/// Which conversation of which team; the wire calls its value `session_id` or `thread_id`.
public record ThreadId(TenantId tenant, UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
