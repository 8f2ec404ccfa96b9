package ai.openevent.booking;

import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a booking. Events live for years: a field may be added, none may change its meaning.
/// Denials are events too, because the manager's activity list tells them.
public sealed interface BookingEvent {

  record Opened(Origin origin, Contact contact, Billing billing, Language language) implements BookingEvent {}

  record LanguageChanged(Language language) implements BookingEvent {}

  // Dates

  sealed interface OfDates extends BookingEvent {}

  record DaysChosen(EventDays days, @Nullable EventDays before) implements OfDates {}

  /// The client wants one day of a span; a day that was assumed before is open again.
  record WindowStated(DateWindow window, @Nullable EventDays before) implements OfDates {}

  record RangeQuestioned(EventDays range) implements OfDates {}

  record DateDenied(EventDays days, Outcome.DateDenial why) implements OfDates {}

  record DatesProposed(List<LocalDate> days) implements OfDates {}

  record HoursStated(Hours hours, @Nullable Hours before, boolean outsideOpening) implements OfDates {}

  // The party

  sealed interface OfParty extends BookingEvent {}

  record GuestsStated(GuestCount guests, @Nullable GuestCount before) implements OfParty {}

  record LayoutStated(Layout layout, @Nullable Layout before) implements OfParty {}

  record EventTypeNoted(String type) implements OfParty {}

  record NeedsNoted(String words) implements OfParty {}

  record BudgetNoted(Budget budget) implements OfParty {}

  // Rooms

  sealed interface OfRooms extends BookingEvent {}

  record RoomWished(RoomId room) implements OfRooms {}

  record RoomsChecked(EventDays days, List<RoomId> free, @Nullable RoomId recommended) implements OfRooms {}

  record CapacityExceeded(RoomId largest, int limit, int guests) implements OfRooms {}

  /// The wished room can't be had now.
  record RoomDenied(RoomRefusal refusal, int limit) implements OfRooms {}

  /// @param before the room it replaces; null for the first
  record RoomLocked(RoomLock lock, Hold hold, @Nullable RoomId before) implements OfRooms {}

  /// The lock holds on new facts.
  record RoomKept(RoomLock lock, Hold hold) implements OfRooms {}

  /// @param holdKept the old room stays reserved until a new one is locked (after Confirmed, workflow.md R7)
  record RoomReleased(RoomId room, RoomRefusal.@Nullable Reason why, boolean holdKept) implements OfRooms {}

  /// A manager gave the room to another booking.
  record RoomYielded(RoomId room, UUID to) implements OfRooms {}

  // Products

  sealed interface OfItems extends BookingEvent {}

  /// @param items the whole order after the changes
  record ItemsChanged(List<ItemWish> items, List<ItemChange> changes) implements OfItems {}

  record ExtrasDeclined() implements OfItems {}

  record ItemsMissing(List<MissingItem> items, @Nullable RoomId room) implements OfItems {}

  record WentWithout(List<MissingItem> items) implements OfItems {}

  record ItemSourced(SourcedItem item, List<MissingItem> instead) implements OfItems {}

  record SourcingFailed(List<MissingItem> items, @Nullable String note) implements OfItems {}

  // The deal

  sealed interface OfDeal extends BookingEvent {}

  record OfferComposed(Offer offer) implements OfDeal {}

  /// The offer is before the client.
  record OfferReleased(int version, Instant at) implements OfDeal {}

  record OfferSuperseded(int version, Instant at) implements OfDeal {}

  record OfferAccepted(int version, Instant at) implements OfDeal {}

  record AcceptanceWithdrawn(int version) implements OfDeal {}

  /// A manager wants it revised: it is a draft again.
  record OfferReturned(int version, Instant at) implements OfDeal {}

  record OfferDeclined(int version, @Nullable String reason, boolean definite, Instant at) implements OfDeal {}

  record CounterMade(int round, @Nullable Money amount, String words) implements OfDeal {}

  /// The count of counter-offers starts anew.
  record CountersCleared() implements OfDeal {}

  record RoomPriceSet(Money fullDay, String by) implements OfDeal {}

  record BillingGiven(Billing billing) implements OfDeal {}

  record ContactGiven(Contact contact) implements OfDeal {}

  record DepositPaid(Payment payment) implements OfDeal {}

  record PaymentClaimed(String words) implements OfDeal {}

  record Confirmed(Hold hold, Instant at) implements OfDeal {}

  /// What was confirmed is being changed.
  record Reopened() implements OfDeal {}

  // People's decisions

  sealed interface OfApprovals extends BookingEvent {}

  record ApprovalAsked(ApprovalId approval, Approval about) implements OfApprovals {}

  /// What it was about no longer holds.
  record ApprovalWithdrawn(ApprovalId approval) implements OfApprovals {}

  record ApprovalSettled(
      ApprovalId approval, Approval about, boolean approved, @Nullable String note, boolean edited, String by, Instant at)
      implements OfApprovals {}

  // Visits

  sealed interface OfVisits extends BookingEvent {}

  record VisitDaysOffered(List<LocalDate> days) implements OfVisits {}

  record VisitDayPicked(LocalDate day) implements OfVisits {}

  record VisitSuggested(VisitSlot slot) implements OfVisits {}

  record VisitScheduled(VisitSlot slot, @Nullable VisitSlot before) implements OfVisits {}

  record VisitCalledOff(@Nullable VisitSlot slot) implements OfVisits {}

  // The conversation

  sealed interface OfConversation extends BookingEvent {}

  record Asked(Expectation expectation) implements OfConversation {}

  record MessageUnclear(String words) implements OfConversation {}

  /// After messages that made no sense, one did.
  record MessageUnderstood() implements OfConversation {}

  record InjectionNoticed(String words) implements OfConversation {}

  record Ended(Standing.EndReason why, Stage at, @Nullable String note, Instant when) implements OfConversation {}
}
