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

  record DaysChosen(EventDays days, @Nullable EventDays before) implements BookingEvent {}

  /// The client wants one day of a span; a day that was assumed before is open again.
  record WindowStated(DateWindow window, @Nullable EventDays before) implements BookingEvent {}

  record RangeQuestioned(EventDays range) implements BookingEvent {}

  record DateDenied(EventDays days, Outcome.DateDenial why) implements BookingEvent {}

  record DatesProposed(List<LocalDate> days) implements BookingEvent {}

  record HoursStated(Hours hours, @Nullable Hours before, boolean outsideOpening) implements BookingEvent {}

  // The party

  record GuestsStated(GuestCount guests, @Nullable GuestCount before) implements BookingEvent {}

  record LayoutStated(Layout layout, @Nullable Layout before) implements BookingEvent {}

  record EventTypeNoted(String type) implements BookingEvent {}

  record NeedsNoted(String words) implements BookingEvent {}

  record BudgetNoted(Budget budget) implements BookingEvent {}

  // Rooms

  record RoomWished(RoomId room) implements BookingEvent {}

  record RoomsChecked(EventDays days, List<RoomId> free, @Nullable RoomId recommended) implements BookingEvent {}

  record CapacityExceeded(RoomId largest, int limit, int guests) implements BookingEvent {}

  /// The wished room can't be had now.
  record RoomDenied(RoomRefusal refusal, int limit) implements BookingEvent {}

  /// @param before the room it replaces; null for the first
  record RoomLocked(RoomLock lock, Hold hold, @Nullable RoomId before) implements BookingEvent {}

  /// The lock holds on new facts.
  record RoomKept(RoomLock lock, Hold hold) implements BookingEvent {}

  /// @param holdKept the old room stays reserved until a new one is locked (after Confirmed, workflow.md R7)
  record RoomReleased(RoomId room, RoomRefusal.@Nullable Reason why, boolean holdKept) implements BookingEvent {}

  /// A manager gave the room to another booking.
  record RoomYielded(RoomId room, UUID to) implements BookingEvent {}

  // Products

  /// @param items the whole order after the changes
  record ItemsChanged(List<ItemWish> items, List<ItemChange> changes) implements BookingEvent {}

  record ExtrasDeclined() implements BookingEvent {}

  record ItemsMissing(List<MissingItem> items, @Nullable RoomId room) implements BookingEvent {}

  record WentWithout(List<MissingItem> items) implements BookingEvent {}

  record ItemSourced(SourcedItem item, List<MissingItem> instead) implements BookingEvent {}

  record SourcingFailed(List<MissingItem> items, @Nullable String note) implements BookingEvent {}

  // The deal

  record OfferComposed(Offer offer) implements BookingEvent {}

  /// The offer is before the client.
  record OfferReleased(int version, Instant at) implements BookingEvent {}

  record OfferSuperseded(int version, Instant at) implements BookingEvent {}

  record OfferAccepted(int version, Instant at) implements BookingEvent {}

  record AcceptanceWithdrawn(int version) implements BookingEvent {}

  /// A manager wants it revised: it is a draft again.
  record OfferReturned(int version, Instant at) implements BookingEvent {}

  record OfferDeclined(int version, @Nullable String reason, boolean definite, Instant at) implements BookingEvent {}

  record CounterMade(int round, @Nullable Money amount, String words) implements BookingEvent {}

  /// The count of counter-offers starts anew.
  record CountersCleared() implements BookingEvent {}

  record RoomPriceSet(Money fullDay, String by) implements BookingEvent {}

  record BillingGiven(Billing billing) implements BookingEvent {}

  record ContactGiven(Contact contact) implements BookingEvent {}

  record DepositPaid(Payment payment) implements BookingEvent {}

  record PaymentClaimed(String words) implements BookingEvent {}

  record Confirmed(Hold hold, Instant at) implements BookingEvent {}

  /// What was confirmed is being changed.
  record Reopened() implements BookingEvent {}

  // People's decisions

  record ApprovalAsked(ApprovalId approval, Approval about) implements BookingEvent {}

  /// What it was about no longer holds.
  record ApprovalWithdrawn(ApprovalId approval) implements BookingEvent {}

  record ApprovalSettled(
      ApprovalId approval, Approval about, boolean approved, @Nullable String note, boolean edited, String by, Instant at)
      implements BookingEvent {}

  // Visits

  record VisitDaysOffered(List<LocalDate> days) implements BookingEvent {}

  record VisitDayPicked(LocalDate day) implements BookingEvent {}

  record VisitSuggested(VisitSlot slot) implements BookingEvent {}

  record VisitScheduled(VisitSlot slot, @Nullable VisitSlot before) implements BookingEvent {}

  record VisitCalledOff(@Nullable VisitSlot slot) implements BookingEvent {}

  // The conversation

  record Asked(Expectation expectation) implements BookingEvent {}

  record MessageUnclear(String words) implements BookingEvent {}

  /// After messages that made no sense, one did.
  record MessageUnderstood() implements BookingEvent {}

  record InjectionNoticed(String words) implements BookingEvent {}

  record Ended(Standing.EndReason why, Stage at, @Nullable String note, Instant when) implements BookingEvent {}
}
