package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a client's message wants or tells. This is the whole vocabulary: what isn't here (approving, pricing, paying,
/// setting a status) no message can bring about, whatever it says.
public sealed interface Intent {

  // What is told

  record Speak(Language language) implements Intent {}

  /// One day for the event. In the past, closed or full it is denied.
  record StateDay(LocalDate day, boolean monthInDigits) implements Intent {}

  /// Several days, all wanted.
  record StateDays(EventDays days) implements Intent {}

  /// A span with no word of what it means.
  record StateRange(EventDays range) implements Intent {}

  /// A span out of which one day is wanted.
  record StateWindow(DateWindow window) implements Intent {}

  /// The answer to a bare range: all its days, or one of them.
  record ExplainRange(boolean allDays) implements Intent {}

  /// A weekday that disagrees with its date.
  record ContradictDay(LocalDate byDate, LocalDate byWeekday) implements Intent {}

  /// A date that no calendar has.
  record ImpossibleDay(String words) implements Intent {}

  /// The chosen date is off, with no new one given.
  ///
  /// @param instead days that were asked about in its place; may be empty
  record DropDay(List<LocalDate> instead) implements Intent {
    public DropDay {
      instead = List.copyOf(instead);
    }
  }

  /// The event comes again and again ("every Thursday"): its dates are planned one by one.
  record RepeatEvent() implements Intent {}

  record StateGuests(GuestCount guests) implements Intent {}

  /// Hours; either end may be missing and is then kept as it was.
  record StateHours(@Nullable LocalTime start, @Nullable LocalTime end) implements Intent {}

  record StateLayout(Layout layout) implements Intent {}

  record StateEventType(String type) implements Intent {}

  record StateNeeds(String words) implements Intent {}

  record StateBudget(Budget budget) implements Intent {}

  record GiveBilling(Billing parts) implements Intent {}

  record GiveContact(Contact parts) implements Intent {}

  // What is chosen

  record NameRoom(RoomId room) implements Intent {}

  record NameUnknownRoom(String name) implements Intent {}

  /// None of the rooms shown is good enough.
  record WantLarger() implements Intent {}

  record AddItem(ItemId item, @Nullable Integer quantity, boolean extra) implements Intent {}

  record DropItem(ItemId item) implements Intent {}

  /// Something the catalogue doesn't have.
  record AddUnknownItem(String name, @Nullable Integer quantity) implements Intent {}

  /// Something of a kind ("coffee"), with no word of which.
  ///
  /// @param items what the house has of that kind
  record WishKind(String words, List<ItemId> items) implements Intent {
    public WishKind {
      items = List.copyOf(items);
    }
  }

  /// Nothing beside the room.
  record NoExtras() implements Intent {}

  /// Without what can't be had.
  record GoWithout() implements Intent {}

  /// Please try to get what can't be had.
  record TrySourcing() implements Intent {}

  // What is answered and decided

  /// A plain, unconditional yes to the offer.
  record Accept() implements Intent {}

  /// Another price, a discount or any other condition.
  record Counter(@Nullable Money amount, String words) implements Intent {}

  /// No to the whole offer.
  ///
  /// @param definite the client goes elsewhere
  record Decline(boolean definite, @Nullable String reason) implements Intent {}

  /// A bare yes. Means whatever was asked last.
  record Affirm() implements Intent {}

  /// A bare no. Means whatever was asked last.
  record Deny() implements Intent {}

  /// It has to be the room that somebody else holds.
  record InsistOnRoom(String reason) implements Intent {}

  record CancelEvent(@Nullable String reason) implements Intent {}

  record WantPerson(String words) implements Intent {}

  record ReportPayment(String words) implements Intent {}

  // The visit

  /// Asks for a visit, picks its day or time, or moves it.
  ///
  /// @param within where no day was picked: the span out of which one is wanted ("next week")
  record ArrangeVisit(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable DateWindow within) implements Intent {
    public ArrangeVisit(@Nullable LocalDate day, @Nullable LocalTime time) {
      this(day, time, null);
    }
  }

  record CancelVisit() implements Intent {}

  // What guards the conversation

  /// Words without sense, or about something else.
  record Unclear(String words) implements Intent {}

  /// New text of the client that gives orders to the machine.
  record Inject(String words) implements Intent {}
}
