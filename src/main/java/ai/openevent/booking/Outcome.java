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

  sealed interface OfDates extends Outcome {}

  /// @param spellMonth the client wrote a month in digits that could be read the other way round
  record DateConfirmed(EventDays days, boolean spellMonth) implements OfDates {}

  record DateChanged(EventDays before, EventDays now, boolean spellMonth) implements OfDates {}

  record DateDenied(EventDays days, DateDenial why) implements OfDates {}

  enum DateDenial {
    PAST,
    CLOSED,
    /// Every room that would do is taken.
    FULL
  }

  record DateImpossible(String words) implements OfDates {}

  record DateContradictory(LocalDate byDate, LocalDate byWeekday) implements OfDates {}

  record RangeUnclear(EventDays range) implements OfDates {}

  /// @param insideWish false when nothing in the wished span is free and these are the nearest outside it
  record DatesProposed(List<LocalDate> days, @Nullable DateWindow wish, boolean insideWish) implements OfDates {}

  /// Each date of an event that comes again and again is planned by itself.
  record SeriesPlannedSingly() implements OfDates {}

  /// Hours that end before they begin and look like no night: nothing was noted.
  record HoursUnclear(Hours hours) implements OfDates {}

  /// Hours outside the opening hours are noted, and don't block (workflow.md 6).
  record HoursOutside(Hours hours, Venue.OpeningHours opening) implements OfDates {}

  /// The client repeated something that is agreed already; nothing changed. All that is agreed is named; what is not yet known
  /// is null.
  record AsAgreed(@Nullable EventDays days, @Nullable Integer guests, @Nullable RoomId room) implements OfDates {}

  // The party

  sealed interface OfParty extends Outcome {}

  record GuestsChanged(int before, int now) implements OfParty {}

  /// The number was stated for the first time, after the first message.
  record GuestsNoted(GuestCount guests) implements OfParty {}

  record HoursChanged(@Nullable Hours before, Hours now) implements OfParty {}

  record LayoutChanged(@Nullable Layout before, Layout now) implements OfParty {}

  // Rooms

  sealed interface OfRooms extends Outcome {}

  /// @param all the rooms that hold the party, best first
  /// @param recommended the first that is free; null when none is
  /// @param more how many fitting rooms are not listed
  /// @param teaser things to eat and drink that could be mentioned; empty when catering was spoken of
  record RoomsPresented(
      EventDays days, int guests, List<RoomChoice> all, @Nullable RoomId recommended, int more, List<ItemId> teaser)
      implements OfRooms {}

  record RoomLocked(RoomId room, @Nullable RoomId before) implements OfRooms {}

  /// The room stays although what it was chosen on changed.
  record RoomKept(RoomId room) implements OfRooms {}

  /// @param why null when the room is only given up because date or guests are open again
  record RoomReleased(RoomId room, RoomRefusal.@Nullable Reason why, int limit, int guests, EventDays days) implements OfRooms {}

  record RoomTooSmall(RoomId room, int limit, int guests, @Nullable Layout layout) implements OfRooms {}

  /// No room of the house takes so many.
  record HouseTooSmall(RoomId largest, int limit, int guests, @Nullable Layout layout) implements OfRooms {}

  /// Somebody else holds it provisionally: another room, another date, or a manager's review with a reason.
  record RoomHeld(RoomId room, EventDays days) implements OfRooms {}

  record RoomTaken(RoomId room, EventDays days) implements OfRooms {}

  record RoomUnknown(String name) implements OfRooms {}

  /// The wished room is remembered until what it needs is known.
  record RoomRemembered(RoomId room) implements OfRooms {}

  /// The manager decides between two bookings.
  record DisputeOpened(RoomId room) implements OfRooms {}

  record DisputeLost(RoomId room, @Nullable String note) implements OfRooms {}

  /// To the booking that had the room.
  record RoomTakenAway(RoomId room, EventDays days) implements OfRooms {}

  /// No larger room is there, or these are all.
  record NoLargerRoom(RoomId largest, int limit) implements OfRooms {}

  // Products

  sealed interface OfItems extends Outcome {}

  record ItemsChanged(List<ItemChange> changes) implements OfItems {}

  /// An item was asked to be dropped that was never ordered.
  record ItemNotOrdered(ItemId item) implements OfItems {}

  record ItemsMissing(List<MissingItem> items, @Nullable RoomId room) implements OfItems {}

  /// Something of a kind was wished, and not which one: these can be had.
  record ItemsToChoose(String words, List<ItemId> items) implements OfItems {}

  record SourcingStarted(List<MissingItem> items) implements OfItems {}

  record ItemSourced(SourcedItem item) implements OfItems {}

  record SourcingFailed(List<MissingItem> items, @Nullable String note) implements OfItems {}

  record WentWithout(List<MissingItem> items) implements OfItems {}

  /// A menu that isn't served in the month of the event.
  record MenuOutOfSeason(ItemId item) implements OfItems {}

  // Offer and negotiation

  sealed interface OfOffer extends Outcome {}

  /// @param before the total of the offer that the client saw last; null for the first one
  /// @param suggestions further items, to be listed below as optional
  record OfferMade(Offer offer, @Nullable Money before, List<ItemId> suggestions) implements OfOffer {}

  record OverBudget(Budget budget, Money budgetTotal, Money total) implements OfOffer {}

  record OfferAccepted(Offer offer) implements OfOffer {}

  /// There is nothing to accept yet.
  record AcceptedTooEarly() implements OfOffer {}

  /// @param total the price that stands
  record CounterNoted(int round, @Nullable Money amount, Money total) implements OfOffer {}

  /// The client bargains before there is an offer.
  record CounterTooEarly() implements OfOffer {}

  record CounterReviewed() implements OfOffer {}

  record OfferDeclined(@Nullable String reason) implements OfOffer {}

  // Billing, deposit, confirmation

  sealed interface OfSettlement extends Outcome {}

  record BillingNoted(Billing billing) implements OfSettlement {}

  record ContactNoted(Contact contact) implements OfSettlement {}

  record BillingMissing(List<Billing.Part> parts) implements OfSettlement {}

  /// @param open what is still to be paid; less than the amount when something was paid before
  record DepositDue(Deposit deposit, Money open) implements OfSettlement {}

  record PaymentReceived(Money amount) implements OfSettlement {}

  /// The client says so; the house will check.
  record PaymentClaimed() implements OfSettlement {}

  /// Everything is there; a manager has the last word.
  record AwaitingConfirmation() implements OfSettlement {}

  /// @param balance what is to be paid after the event
  record Confirmed(Offer offer, Money paid, Money balance, @Nullable VisitSlot visit) implements OfSettlement {}

  /// The manager wants to change something before confirming.
  record BeingRevised(@Nullable String note) implements OfSettlement {}

  // Visits

  sealed interface OfVisits extends Outcome {}

  record VisitDaysOffered(List<VisitDayChoice> days) implements OfVisits {}

  record VisitTimesOffered(LocalDate day, List<LocalTime> times) implements OfVisits {}

  record VisitNotPossible(@Nullable LocalDate day, @Nullable LocalTime time) implements OfVisits {}

  record VisitProposed(VisitSlot slot) implements OfVisits {}

  record VisitScheduled(VisitSlot slot, @Nullable VisitSlot before) implements OfVisits {}

  /// The event moved to or before the visit.
  record VisitOvertaken(VisitSlot slot) implements OfVisits {}

  record VisitCalledOff(@Nullable VisitSlot slot) implements OfVisits {}

  // The end

  sealed interface OfEnding extends Outcome {}

  record Farewell(Standing.EndReason why) implements OfEnding {}

  record CancellationForwarded() implements OfEnding {}

  record CancellationRefused(@Nullable String note) implements OfEnding {}

  // The conversation

  sealed interface OfConversation extends Outcome {}

  record PersonComing() implements OfConversation {}

  /// A colleague looks at it.
  record UnderReview() implements OfConversation {}

  record NotUnderstood() implements OfConversation {}

  /// The same message came before; it was not processed again.
  record AlreadyReceived() implements OfConversation {}

  /// The message fits several open bookings of the conversation: which one is meant (workflow.md 27.19)?
  record WhichBooking(List<Candidate> candidates) implements OfConversation {
    public WhichBooking {
      candidates = List.copyOf(candidates);
    }
  }

  /// A booking as the client would name it.
  record Candidate(EventDays days, @Nullable RoomId room) {}

  record NeedsNoted(String words) implements OfConversation {}

  /// The answer to a question; where several were asked, in their order.
  record Answered(Answer answer) implements OfConversation {}

  /// Where the client sees more than the reply tells.
  ///
  /// @param address of the page
  record PageShown(Page page, String address) implements OfConversation {}

  /// What there is to see on a page.
  enum Page { ROOMS, MENU, CATERING }

  /// The one question at the end.
  record Ask(Expectation expectation) implements OfConversation {}

  /// The language of the reply from here on.
  record InLanguage(Language language) implements OfConversation {}
}
