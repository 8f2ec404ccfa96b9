package ai.openevent.booking;

import ai.openevent.booking.BookingDesk.Happened;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A booking and its history for tests of what is made of them: decided by the real workflow, one minute between turns.
public final class BookingLife {

  public static final String THREAD = "9daefa5a-1a42-49ef-9062-948e56d2c6ef";
  public static final BookingId ID =
      new BookingId(TenantId.DEFAULT, UUID.fromString("0f53083f-14a9-4109-a6e3-d008b53142ba"));

  private final Offering offering;
  private final List<Happened> history = new ArrayList<>();
  private Booking booking = Booking.nothing(ID);
  private Instant now = Instant.parse("2026-11-20T08:00:00.123456Z");
  private long commit = 1;

  private BookingLife(Offering offering) {
    this.offering = offering;
    Contact contact = new Contact("Petra Muster", "petra@example.com", null, null, null);
    decide(new BookingCommand.Open(new Origin(THREAD, "petra@example.com", now, true), contact, Billing.UNKNOWN, Language.EN));
  }

  public static BookingLife begin() {
    return new BookingLife(DemoVenue.offering());
  }

  public static BookingLife withDeposit(int percent) {
    return new BookingLife(DemoVenue.asking(
        new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, percent, Money.ZERO, 10)));
  }

  /// The first message, in the commit that opened the booking, or a further one.
  public BookingLife says(Intent... intents) {
    decide(new BookingCommand.ClientTurn(List.of(intents), List.of(), false));
    return pause();
  }

  public BookingLife pays() {
    decide(new BookingCommand.RecordPayment(null, now));
    return pause();
  }

  public BookingLife pays(String amount) {
    decide(new BookingCommand.RecordPayment(Money.of(amount), now));
    return pause();
  }

  public BookingLife approves(Class<? extends Approval> kind) {
    return settles(kind, new BookingCommand.Verdict.Approve(null, null, null, null));
  }

  public BookingLife rejects(Class<? extends Approval> kind, String note) {
    return settles(kind, new BookingCommand.Verdict.Reject(note));
  }

  public BookingLife cancelled(String reason) {
    decide(new BookingCommand.CancelDirectly(reason, "manager"));
    return pause();
  }

  private BookingLife settles(Class<? extends Approval> kind, BookingCommand.Verdict verdict) {
    decide(new BookingCommand.Settle(booking.pending().open(kind).orElseThrow(), verdict, "manager"));
    return pause();
  }

  public Booking booking() {
    return booking;
  }

  public List<Happened> history() {
    return List.copyOf(history);
  }

  public Offering offering() {
    return offering;
  }

  public Instant now() {
    return now;
  }

  private BookingLife pause() {
    now = now.plus(Duration.ofMinutes(1));
    commit++;
    return this;
  }

  private void decide(BookingCommand command) {
    Decision decision = Workflow.decide(booking, command, new Facts(now, offering, Occupancy.EMPTY));
    for (BookingEvent event : ((Decision.Decided) decision).events()) {
      booking = History.evolve(booking, event);
      history.add(new Happened(event, booking.version(), commit, now));
    }
  }

  public static Intent day(String iso) {
    return new Intent.StateDay(LocalDate.parse(iso), false);
  }

  public static Intent guests(int count) {
    return new Intent.StateGuests(GuestCount.of(count));
  }

  public static Intent room(String letter) {
    return new Intent.NameRoom(DemoVenue.room(letter).id());
  }

  public static Intent hours(String start, String end) {
    return new Intent.StateHours(LocalTime.parse(start), LocalTime.parse(end));
  }

  public static Intent billing() {
    return new Intent.GiveBilling(new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, null));
  }
}
