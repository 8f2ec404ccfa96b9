package ai.openevent.language.turn;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Deal;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Extras;
import ai.openevent.booking.Facts;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Hold;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.Occupancy;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferBasis;
import ai.openevent.booking.Party;
import ai.openevent.booking.Pending;
import ai.openevent.booking.Place;
import ai.openevent.booking.RoomBasis;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.RoomRefusal;
import ai.openevent.booking.Schedule;
import ai.openevent.booking.Visit;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bookings at the places of a conversation where a message may come in. Today is 20 November 2026.
final class Bookings {

  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final Facts FACTS = new Facts(NOW, DemoVenue.offering(), Occupancy.EMPTY);
  static final LocalDate DAY = LocalDate.of(2027, 5, 14);
  static final RoomId ROOM_B = DemoVenue.room("B").id();
  static final RoomId ROOM_C = DemoVenue.room("C").id();
  static final RoomId ROOM_F = DemoVenue.room("F").id();
  static final RoomBasis BASIS = new RoomBasis(EventDays.on(DAY), null, 30, null);

  private Booking booking = Booking.nothing(new BookingId(TenantId.DEFAULT, new UUID(0, 1)));

  static Booking empty() {
    return new Bookings().done();
  }

  static Bookings start() {
    return new Bookings();
  }

  /// The date, 30 guests, no room yet.
  static Bookings choosingRoom() {
    return new Bookings()
        .schedule(new Schedule(EventDays.on(DAY), null, null, null, List.of(), 0))
        .party(new Party(GuestCount.of(30), null, null, null))
        .asked(new Expectation.ARoom(List.of(ROOM_B, ROOM_C, ROOM_F)));
  }

  /// Room B for 750, offered.
  static Bookings offered(ItemWish... items) {
    RoomLock lock = new RoomLock(ROOM_B, BASIS);
    Hold hold = new Hold(ROOM_B, DAY.atTime(8, 0), DAY.atTime(23, 0), Hold.Strength.OPTION);
    Offer offer = new Offer(1, Offer.Status.SENT,
        new OfferBasis(EventDays.on(DAY), null, ROOM_B, 30, null, List.of(items), List.of(), null), List.of(), Money.of(750),
        Money.of("56.20"), null, NOW, null);
    Bookings bookings = choosingRoom();
    bookings.place(new Place(ROOM_B, lock, hold, null));
    bookings.extras(new Extras(List.of(items), List.of(), List.of(), false, null));
    bookings.deal(new Deal(List.of(offer), 0, List.of(), false, false, null, offer.version()));
    return bookings.asked(new Expectation.Acceptance(1));
  }

  Bookings schedule(Schedule schedule) {
    return with(schedule, booking.party(), booking.place(), booking.extras(), booking.deal(), booking.visit(), booking.pending());
  }

  Bookings party(Party party) {
    return with(booking.schedule(), party, booking.place(), booking.extras(), booking.deal(), booking.visit(), booking.pending());
  }

  Bookings place(Place place) {
    return with(booking.schedule(), booking.party(), place, booking.extras(), booking.deal(), booking.visit(), booking.pending());
  }

  Bookings extras(Extras extras) {
    return with(booking.schedule(), booking.party(), booking.place(), extras, booking.deal(), booking.visit(), booking.pending());
  }

  Bookings deal(Deal deal) {
    return with(booking.schedule(), booking.party(), booking.place(), booking.extras(), deal, booking.visit(), booking.pending());
  }

  Bookings visit(Visit visit) {
    return with(booking.schedule(), booking.party(), booking.place(), booking.extras(), booking.deal(), visit, booking.pending());
  }

  Bookings asked(Expectation asked) {
    return with(booking.schedule(), booking.party(), booking.place(), booking.extras(), booking.deal(), booking.visit(),
        new Pending(Map.of(), 0, asked, 0, 0));
  }

  /// Days that were listed to choose from.
  static Bookings choosingDay(LocalDate... days) {
    return new Bookings()
        .schedule(new Schedule(null, null, null, null, List.of(days), 1))
        .asked(new Expectation.OneOfDates(List.of(days)));
  }

  Bookings refused(RoomId room) {
    return place(new Place(room, null, null, new RoomRefusal(room, RoomRefusal.Reason.HELD, BASIS, new UUID(0, 2))));
  }

  Bookings missing(MissingItem item) {
    return extras(new Extras(booking.extras().items(), List.of(), List.of(item), false, null));
  }

  private Bookings with(
      Schedule schedule, Party party, Place place, Extras extras, Deal deal, @Nullable Visit visit, Pending pending) {
    booking = new Booking(booking.id(), 5, booking.origin(), schedule, party, place, extras, deal, booking.person(),
        visit == null ? new Visit.None() : visit, pending, booking.standing());
    return this;
  }

  Booking done() {
    return booking;
  }
}
