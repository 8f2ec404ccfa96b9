package ai.openevent.booking;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A house for tests: the demo venue on 20 November 2026 with the bookings of one test as its calendar.
final class House {

  static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  static final TenantId TEAM = TenantId.DEFAULT;

  private final Map<UUID, Booking> bookings = new LinkedHashMap<>();
  private DepositTerms terms = DepositTerms.NONE;
  private int opened;

  House asking(int percent, int days) {
    terms = new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, percent, Money.ZERO, days);
    return this;
  }

  /// A new client's booking.
  BookingStory client(String name) {
    opened++;
    BookingId id = new BookingId(TEAM, new UUID(1, opened));
    return new BookingStory(this, id, name);
  }

  /// A client who holds a room on a day, confirmed.
  void confirmed(String room, String day) {
    BookingStory story = client("holder" + opened);
    story.says(BookingStory.day(day), BookingStory.guests(20), BookingStory.room(room));
    story.says(new Intent.Accept(), BookingStory.billing());
    if (story.booking().deal().depositOpen().isPositive()) {
      story.pays();
    }
    story.approves(Approval.FinalConfirmation.class);
  }

  void remember(Booking booking) {
    bookings.put(booking.id().value(), booking);
  }

  Booking booking(UUID id) {
    return Objects.requireNonNull(bookings.get(id));
  }

  Facts facts() {
    Offering offering = DemoVenue.asking(terms);
    return new Facts(NOW, offering, new Calendar());
  }

  private final class Calendar implements Occupancy {

    @Override
    public Optional<Holder> holder(RoomId room, LocalDateTime from, LocalDateTime until, BookingId self) {
      return bookings.values().stream()
          .filter(booking -> !booking.id().equals(self) && booking.place().hold() != null)
          .filter(booking -> {
            Hold hold = Objects.requireNonNull(booking.place().hold());
            return hold.room().equals(room) && hold.from().isBefore(until) && from.isBefore(hold.until());
          })
          .map(booking -> new Holder(booking.id().value(), Objects.requireNonNull(booking.place().hold()).strength()))
          .findFirst();
    }

    @Override
    public boolean isEventDay(LocalDate day, BookingId self) {
      return DemoVenue.catalog().rooms().stream()
          .anyMatch(room -> holder(room.id(), day.atStartOfDay(), day.plusDays(1).atStartOfDay(), self).isPresent());
    }

    @Override
    public boolean isVisitTaken(VisitSlot slot, BookingId self) {
      return bookings.values().stream()
          .anyMatch(booking -> !booking.id().equals(self) && slot.equals(booking.visit().reserved()));
    }
  }
}
