package ai.openevent.language.turn;

import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Facts;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Offer;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.Visit;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.ReadingContext.OfferStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a conversation stands, as far as it helps to read the next message.
record Situation(Booking booking, Facts facts) {

  ReadingContext context() {
    return new ReadingContext(
        facts.today(),
        LocalTime.ofInstant(facts.now(), facts.venue().zone()),
        booking.exists() ? booking.person().language() : null,
        askedFor(),
        known(),
        proposed(),
        booking.visit().isBeingArranged() || asksForVisit(),
        facts.catalog(),
        facts.offering().managers());
  }

  private @Nullable AskedFor askedFor() {
    return switch (booking.pending().asked()) {
      case Expectation.ADate _, Expectation.OneOfDates _, Expectation.RangeMeaning _,
          Expectation.DateReading _ -> AskedFor.DATE;
      case Expectation.EventHours _ -> AskedFor.TIME;
      case Expectation.Guests _ -> AskedFor.GUESTS;
      case Expectation.ARoom _ -> AskedFor.ROOM;
      case Expectation.Acceptance _, Expectation.Adjustment _ -> AskedFor.OFFER;
      case Expectation.BillingAddress _ -> AskedFor.BILLING;
      case Expectation.AVisit _, Expectation.VisitDay _, Expectation.VisitTime _, Expectation.VisitYes _ -> AskedFor.SITE_VISIT;
      case Expectation.Nothing _, Expectation.TrySourcing _, Expectation.GoOnWithout _, Expectation.DepositPayment _,
          Expectation.TheHouse _ -> null;
    };
  }

  boolean asksForVisit() {
    return askedFor() == AskedFor.SITE_VISIT;
  }

  /// Whether the last question was about the date of the event.
  boolean asksForDate() {
    return askedFor() == AskedFor.DATE;
  }

  private Known known() {
    EventDays days = booking.schedule().days();
    RoomLock lock = booking.place().lock();
    GuestCount guests = booking.party().guests();
    return new Known(
        days == null ? null : days.first(),
        lock == null ? null : lock.room(),
        guests == null ? null : guests.count(),
        offer(),
        window());
  }

  private @Nullable OfferStatus offer() {
    List<Offer> offers = booking.deal().offers();
    if (offers.isEmpty()) {
      return null;
    }
    return switch (offers.getLast().status()) {
      case DRAFT -> OfferStatus.DRAFT;
      case SENT -> OfferStatus.SENT;
      case SUPERSEDED -> OfferStatus.SUPERSEDED;
      case ACCEPTED -> OfferStatus.ACCEPTED;
      case DECLINED -> OfferStatus.DECLINED;
    };
  }

  private @Nullable LocalDate window() {
    EventDays unclear = booking.schedule().unclear();
    if (unclear != null) {
      return unclear.first();
    }
    return booking.schedule().window() == null ? null : booking.schedule().window().from();
  }

  /// The days before the client: what the last question listed, else the last proposal.
  List<LocalDate> proposed() {
    return switch (booking.pending().asked()) {
      case Expectation.OneOfDates dates -> dates.days();
      case Expectation.DateReading reading -> List.of(reading.byDate(), reading.byWeekday());
      case Expectation.RangeMeaning range -> range.range().all();
      case Expectation.VisitDay _, Expectation.VisitTime _, Expectation.VisitYes _ -> visitDays();
      case Expectation.Nothing _, Expectation.ADate _, Expectation.EventHours _, Expectation.Guests _, Expectation.ARoom _,
          Expectation.TrySourcing _, Expectation.GoOnWithout _, Expectation.Acceptance _, Expectation.Adjustment _,
          Expectation.BillingAddress _,
          Expectation.DepositPayment _, Expectation.TheHouse _, Expectation.AVisit _ -> booking.schedule().proposed();
    };
  }

  /// The days that were offered for a visit.
  List<LocalDate> visitDays() {
    return switch (booking.visit()) {
      case Visit.ChoosingDay choosing -> choosing.offered();
      case Visit.ChoosingTime choosing -> choosing.offered();
      case Visit.Scheduled scheduled -> scheduled.offered();
      case Visit.Unconfirmed unconfirmed -> List.of(unconfirmed.slot().day());
      case Visit.None _, Visit.CalledOff _ -> List.of();
    };
  }
}
