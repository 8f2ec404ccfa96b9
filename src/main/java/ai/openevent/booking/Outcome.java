package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Venue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the reply has to say, in the order in which it should be said. The last [Ask] is the reply's one open
/// question.
public sealed interface Outcome {

  // Dates

  /// @param spellMonth the client wrote a month in digits that could be read the other way round
  record DateConfirmed(EventDays days, boolean spellMonth) implements Outcome {}

  record DateChanged(EventDays before, EventDays now, boolean spellMonth) implements Outcome {}

  record DateDenied(EventDays days, DateDenial why) implements Outcome {}

  enum DateDenial {
    PAST,
    CLOSED,
    /// Every room that would do is taken.
    FULL
  }

  record DateImpossible(String words) implements Outcome {}

  record DateContradictory(LocalDate byDate, LocalDate byWeekday) implements Outcome {}

  record RangeUnclear(EventDays range) implements Outcome {}

  /// @param insideWish false when nothing in the wished span is free and these are the nearest outside it
  record DatesProposed(List<LocalDate> days, @Nullable DateWindow wish, boolean insideWish) implements Outcome {}

  /// Hours outside the opening hours are noted, and don't block (workflow.md 6).
  record HoursOutside(Hours hours, Venue.OpeningHours opening) implements Outcome {}

  /// The client repeated something that is agreed already; nothing changed. All that is agreed is named; what is not yet known
  /// is null.
  record AsAgreed(@Nullable EventDays days, @Nullable Integer guests, @Nullable RoomId room) implements Outcome {}

  // The party

  record GuestsChanged(int before, int now) implements Outcome {}

  /// The number was stated for the first time, after the first message.
  record GuestsNoted(GuestCount guests) implements Outcome {}

  record HoursChanged(@Nullable Hours before, Hours now) implements Outcome {}

  record LayoutChanged(@Nullable Layout before, Layout now) implements Outcome {}

  // Rooms

  /// @param all the rooms that hold the party, best first
  /// @param recommended the first that is free; null when none is
  /// @param more how many fitting rooms are not listed
  /// @param teaser things to eat and drink that could be mentioned; empty when catering was spoken of
  record RoomsPresented(
      EventDays days, int guests, List<RoomChoice> all, @Nullable RoomId recommended, int more, List<ItemId> teaser)
      implements Outcome {}

  record RoomLocked(RoomId room, @Nullable RoomId before) implements Outcome {}

  /// The room stays although what it was chosen on changed.
  record RoomKept(RoomId room) implements Outcome {}

  /// @param why null when the room is only given up because date or guests are open again
  record RoomReleased(RoomId room, RoomRefusal.@Nullable Reason why, int limit, int guests, EventDays days) implements Outcome {}

  record RoomTooSmall(RoomId room, int limit, int guests, @Nullable Layout layout) implements Outcome {}

  /// No room of the house takes so many.
  record HouseTooSmall(RoomId largest, int limit, int guests, @Nullable Layout layout) implements Outcome {}

  /// Somebody else holds it provisionally: another room, another date, or a manager's review with a reason.
  record RoomHeld(RoomId room, EventDays days) implements Outcome {}

  record RoomTaken(RoomId room, EventDays days) implements Outcome {}

  record RoomUnknown(String name) implements Outcome {}

  /// The wished room is remembered until what it needs is known.
  record RoomRemembered(RoomId room) implements Outcome {}

  /// The manager decides between two bookings.
  record DisputeOpened(RoomId room) implements Outcome {}

  record DisputeLost(RoomId room, @Nullable String note) implements Outcome {}

  /// To the booking that had the room.
  record RoomTakenAway(RoomId room, EventDays days) implements Outcome {}

  /// No larger room is there, or these are all.
  record NoLargerRoom(RoomId largest, int limit) implements Outcome {}

  // Products

  record ItemsChanged(List<ItemChange> changes) implements Outcome {}

  /// An item was asked to be dropped that was never ordered.
  record ItemNotOrdered(ItemId item) implements Outcome {}

  record ItemsMissing(List<MissingItem> items, @Nullable RoomId room) implements Outcome {}

  record SourcingStarted(List<MissingItem> items) implements Outcome {}

  record ItemSourced(SourcedItem item) implements Outcome {}

  record SourcingFailed(List<MissingItem> items, @Nullable String note) implements Outcome {}

  record WentWithout(List<MissingItem> items) implements Outcome {}

  /// A menu that isn't served in the month of the event.
  record MenuOutOfSeason(ItemId item) implements Outcome {}

  // Offer and negotiation

  /// @param suggestions further items, to be listed below as optional
  record OfferMade(Offer offer, @Nullable Money before, List<ItemId> suggestions) implements Outcome {}

  record OverBudget(Budget budget, Money budgetTotal, Money total) implements Outcome {}

  record OfferAccepted(Offer offer) implements Outcome {}

  /// There is nothing to accept yet.
  record AcceptedTooEarly() implements Outcome {}

  /// @param total the price that stands
  record CounterNoted(int round, @Nullable Money amount, Money total) implements Outcome {}

  /// The client bargains before there is an offer.
  record CounterTooEarly() implements Outcome {}

  record CounterReviewed() implements Outcome {}

  record OfferDeclined(@Nullable String reason) implements Outcome {}

  // Billing, deposit, confirmation

  record BillingNoted(Billing billing) implements Outcome {}

  record ContactNoted(Contact contact) implements Outcome {}

  record BillingMissing(List<Billing.Part> parts) implements Outcome {}

  /// @param open what is still to be paid; less than the amount when something was paid before
  record DepositDue(Deposit deposit, Money open) implements Outcome {}

  record PaymentReceived(Money amount) implements Outcome {}

  /// The client says so; the house will check.
  record PaymentClaimed() implements Outcome {}

  /// Everything is there; a manager has the last word.
  record AwaitingConfirmation() implements Outcome {}

  /// @param balance what is to be paid after the event
  record Confirmed(Offer offer, Money paid, Money balance, @Nullable VisitSlot visit) implements Outcome {}

  /// The manager wants to change something before confirming.
  record BeingRevised(@Nullable String note) implements Outcome {}

  // Visits

  record VisitDaysOffered(List<VisitDayChoice> days) implements Outcome {}

  record VisitTimesOffered(LocalDate day, List<LocalTime> times) implements Outcome {}

  record VisitNotPossible(@Nullable LocalDate day, @Nullable LocalTime time) implements Outcome {}

  record VisitProposed(VisitSlot slot) implements Outcome {}

  record VisitScheduled(VisitSlot slot, @Nullable VisitSlot before) implements Outcome {}

  /// The event moved to or before the visit.
  record VisitOvertaken(VisitSlot slot) implements Outcome {}

  record VisitCalledOff(@Nullable VisitSlot slot) implements Outcome {}

  // The end

  record Farewell(Standing.EndReason why) implements Outcome {}

  record CancellationForwarded() implements Outcome {}

  record CancellationRefused(@Nullable String note) implements Outcome {}

  // The conversation

  record PersonComing() implements Outcome {}

  /// A colleague looks at it.
  record UnderReview() implements Outcome {}

  record NotUnderstood() implements Outcome {}

  /// The same message came before; it was not processed again.
  record AlreadyReceived() implements Outcome {}

  /// The message fits several open bookings of the conversation: which one is meant (workflow.md 27.19)?
  record WhichBooking(List<Candidate> candidates) implements Outcome {
    public WhichBooking {
      candidates = List.copyOf(candidates);
    }
  }

  /// A booking as the client would name it.
  record Candidate(EventDays days, @Nullable RoomId room) {}

  record NeedsNoted(String words) implements Outcome {}

  /// The answer to a question; where several were asked, in their order.
  record Answered(Answer answer) implements Outcome {}

  /// The one question at the end.
  record Ask(Expectation expectation) implements Outcome {}

  /// The language of the reply from here on.
  record InLanguage(Language language) implements Outcome {}
}
