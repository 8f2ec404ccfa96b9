package ai.openevent.booking;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The door to bookings for other modules: reads the facts, asks the [Workflow], records what it decided. Pure decisions,
/// with reading before and writing after.
public interface BookingDesk {

  Optional<Booking> find(BookingId id);

  /// All bookings of a team in the order in which they were opened.
  List<Booking> all(TenantId team);

  /// The number of the team's latest commit if [#all] is sure to show everything up to it; empty while a commit is on its way.
  OptionalLong head(TenantId team);

  /// The bookings of a client, by lower-case e-mail address, in the order in which they were opened.
  List<Booking> ofClient(TenantId team, String email);

  /// What happened to a booking, oldest first. Read from the journal.
  List<Happened> history(BookingId id);

  /// The world as it is now; inside a unit of work, as it would be after it.
  Facts facts(TenantId team);

  /// Opens a booking and returns it; what is known of the client from earlier bookings comes with it. Joins the open unit of
  /// work or makes one.
  Booking open(TenantId team, Origin origin, Contact contact, Language language);

  /// As [#open] for a client who only says whose address it is: what is known of the owner is not shown to a stranger.
  Booking openUnproven(TenantId team, Origin origin, Contact contact, Language language);

  /// Decides a command and records the events, the room's claim and the client's profile; listeners hear a [BookingChanged]
  /// within the same unit of work. Joins the open unit or makes one. A decision between two bookings moves the loser in the
  /// same unit.
  Handled handle(BookingId id, BookingCommand command);

  /// Forgets a client: nothing here knows the profile or the bookings any more, and what they held is free again; listeners
  /// hear a [ClientForgotten] within the same unit of work. The journal keeps what happened. Joins the open unit or makes one.
  ///
  /// @param email in lower case
  Forgotten forget(TenantId team, String email);

  /// The answers to questions of somebody who books nothing. Records nothing.
  List<Outcome> answer(TenantId team, List<Question> questions);

  /// What there would be to say if the approval were given now. Records nothing; empty when it isn't open.
  List<Outcome> preview(BookingId id, ApprovalId approval);

  /// What became of a command.
  ///
  /// @param before the booking as it was
  /// @param after the booking as it is now; the same when the command was refused
  record Handled(Booking before, Booking after, Decision decision) {}

  /// @param profile whether anything was known of the client
  /// @param bookings how many there were
  record Forgotten(boolean profile, int bookings) {}

  /// An event with its place in the journal.
  ///
  /// @param commit the number of the commit it came with; unique within the team
  record Happened(BookingEvent event, long version, long commit, Instant at) {}
}
