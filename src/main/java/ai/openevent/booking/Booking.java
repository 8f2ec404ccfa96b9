package ai.openevent.booking;

import ai.openevent.venue.Language;
import org.jspecify.annotations.Nullable;

/// One client's event, as the facts recorded so far make it. What follows from facts (stage, status, gates) is computed.
///
/// @param version the number of events recorded; 0 for a booking that doesn't exist yet
public record Booking(
    BookingId id,
    long version,
    @Nullable Origin origin,
    Schedule schedule,
    Party party,
    Place place,
    Extras extras,
    Deal deal,
    Person person,
    Visit visit,
    Pending pending,
    Standing standing) {

  /// A booking before its first event.
  public static Booking nothing(BookingId id) {
    return new Booking(id, 0, null, Schedule.OPEN, Party.UNKNOWN, Place.OPEN, Extras.NONE_YET, Deal.NONE,
        new Person(Contact.UNKNOWN, Billing.UNKNOWN, Language.EN), new Visit.None(), Pending.NOTHING, Standing.LIVE);
  }

  public boolean exists() {
    return version > 0;
  }

  public boolean isLive() {
    return standing instanceof Standing.Live;
  }

  public Stage stage() {
    return Stage.of(this);
  }

  public Status status() {
    return Status.of(this);
  }

  /// The origin of a booking that was opened.
  public Origin opened() {
    if (origin == null) {
      throw new IllegalStateException("Booking " + id + " was never opened");
    }
    return origin;
  }

  /// The facts a room would be chosen on now; null while date or guests are unknown.
  public @Nullable RoomBasis roomBasis() {
    return schedule.days() == null || party.guests() == null
        ? null
        : new RoomBasis(schedule.days(), schedule.hours(), party.guests().count(), party.layout());
  }

  /// The facts an offer would be made on now; null while no valid room is locked.
  public @Nullable OfferBasis offerBasis() {
    RoomLock lock = place.lock();
    return schedule.days() == null || party.guests() == null || lock == null
        ? null
        : new OfferBasis(schedule.days(), schedule.hours(), lock.room(), party.guests().count(), party.layout(),
            extras.items(), extras.sourced(), deal.roomPrice());
  }

  Booking with(Origin newOrigin) {
    return new Booking(id, version, newOrigin, schedule, party, place, extras, deal, person, visit, pending, standing);
  }

  Booking with(Schedule newSchedule) {
    return new Booking(id, version, origin, newSchedule, party, place, extras, deal, person, visit, pending, standing);
  }

  Booking with(Party newParty) {
    return new Booking(id, version, origin, schedule, newParty, place, extras, deal, person, visit, pending, standing);
  }

  Booking with(Place newPlace) {
    return new Booking(id, version, origin, schedule, party, newPlace, extras, deal, person, visit, pending, standing);
  }

  Booking with(Extras newExtras) {
    return new Booking(id, version, origin, schedule, party, place, newExtras, deal, person, visit, pending, standing);
  }

  Booking with(Deal newDeal) {
    return new Booking(id, version, origin, schedule, party, place, extras, newDeal, person, visit, pending, standing);
  }

  Booking with(Person newPerson) {
    return new Booking(id, version, origin, schedule, party, place, extras, deal, newPerson, visit, pending, standing);
  }

  Booking with(Visit newVisit) {
    return new Booking(id, version, origin, schedule, party, place, extras, deal, person, newVisit, pending, standing);
  }

  Booking with(Pending newPending) {
    return new Booking(id, version, origin, schedule, party, place, extras, deal, person, visit, newPending, standing);
  }

  Booking with(Standing newStanding) {
    return new Booking(id, version, origin, schedule, party, place, extras, deal, person, visit, pending, newStanding);
  }

  Booking next() {
    return new Booking(id, version + 1, origin, schedule, party, place, extras, deal, person, visit, pending, standing);
  }
}
