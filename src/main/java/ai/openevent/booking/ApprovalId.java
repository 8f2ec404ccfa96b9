package ai.openevent.booking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A decision that a person has to take. Derived from the booking and a running number, so that the kernel needs no
/// randomness and a repeated decision names the same approval.
public record ApprovalId(UUID value) {

  static ApprovalId of(BookingId booking, int number) {
    String name = booking.value() + "#approval-" + number;
    return new ApprovalId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
