package ai.openevent.booking;

import ai.openevent.tenancy.TenantId;
import java.util.List;

/// A client is to be forgotten. Published synchronously inside the unit of work that does it, so that whoever keeps something
/// of the client drops it in the same commit.
///
/// @param email in lower case
/// @param bookings those that the client had
public record ClientForgotten(TenantId team, String email, List<BookingId> bookings) {

  public ClientForgotten {
    bookings = List.copyOf(bookings);
  }
}
