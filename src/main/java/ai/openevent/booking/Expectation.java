package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.List;

/// The one question that the last reply ended with: what a bare "yes", "the second one" or "Thursday" will mean
/// (workflow.md 27.12). It counts once the reply was released.
public sealed interface Expectation {

  Expectation NOTHING = new Nothing();

  record Nothing() implements Expectation {}

  /// Which date?
  record ADate() implements Expectation {}

  /// Which of these dates?
  record OneOfDates(List<LocalDate> days) implements Expectation {
    public OneOfDates {
      days = List.copyOf(days);
    }
  }

  /// All these days, or one of them?
  record RangeMeaning(EventDays range) implements Expectation {}

  /// The date as written, or the weekday as written?
  record DateReading(LocalDate byDate, LocalDate byWeekday) implements Expectation {}

  /// From when until when? Asked where the hours that were stated can't be meant.
  record EventHours() implements Expectation {}

  /// How many guests?
  record Guests() implements Expectation {}

  /// Which room? A bare yes is no answer: nothing is selected by itself.
  record ARoom(List<RoomId> listed) implements Expectation {
    public ARoom {
      listed = List.copyOf(listed);
    }
  }

  /// Shall we try to arrange it?
  record TrySourcing() implements Expectation {}

  /// Shall we go on without it?
  record GoOnWithout() implements Expectation {}

  /// Do you accept this version of the offer?
  record Acceptance(int offerVersion) implements Expectation {}

  /// What should we change?
  record Adjustment() implements Expectation {}

  record BillingAddress(List<Billing.Part> missing) implements Expectation {
    public BillingAddress {
      missing = List.copyOf(missing);
    }
  }

  record DepositPayment() implements Expectation {}

  /// Nothing from the client: the house decides.
  record TheHouse() implements Expectation {}

  /// Would you like to come and see the house?
  record AVisit() implements Expectation {}

  record VisitDay() implements Expectation {}

  record VisitTime(LocalDate day) implements Expectation {}

  /// Shall we put this visit down?
  record VisitYes(VisitSlot slot) implements Expectation {}
}
