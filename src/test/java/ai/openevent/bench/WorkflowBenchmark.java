package ai.openevent.bench;

import ai.openevent.booking.Approval;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Decision;
import ai.openevent.booking.Facts;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.History;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Origin;
import ai.openevent.booking.Stage;
import ai.openevent.booking.Workflow;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Each command of the happy path through decide and evolve, on a calendar of 1,000 claims. To hold: a median below 20 µs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class WorkflowBenchmark {

  private static final int CLAIMS = 1_000;

  /// The commands in the order of the path.
  public enum Step {
    OPEN,
    DATE_AND_GUESTS,
    ROOM_AND_PRODUCT,
    ACCEPT_AND_BILLING,
    PAY,
    CONFIRM
  }

  @Param
  public Step step = Step.OPEN;

  private final Facts facts = BenchHouse.with(CLAIMS);
  private Booking before = Booking.nothing(new BookingId(BenchHouse.TEAM, new UUID(1, 1)));
  private BookingCommand command = command(step, before);

  @Setup
  public void walkTo() {
    for (Step earlier : Step.values()) {
      command = command(earlier, before);
      if (earlier == step) {
        break;
      }
      before = handle(before, command);
    }
    if (step == Step.CONFIRM && handle(before, command).stage() != Stage.CONFIRMED) {
      throw new IllegalStateException("The path doesn't end confirmed: " + before);
    }
  }

  @Benchmark
  public Booking command() {
    return handle(before, command);
  }

  private Booking handle(Booking booking, BookingCommand what) {
    return switch (Workflow.decide(booking, what, facts)) {
      case Decision.Decided decided -> History.evolve(booking, decided.events());
      case Decision.Refused refused -> throw new IllegalStateException("Refused: " + refused.why());
    };
  }

  private static BookingCommand command(Step step, Booking booking) {
    return switch (step) {
      case OPEN -> new BookingCommand.Open(
          new Origin("thread", "ines@quellwerk.example", BenchHouse.NOW, true), Contact.UNKNOWN, Billing.UNKNOWN, Language.EN);
      case DATE_AND_GUESTS -> turn(
          new Intent.StateDay(BenchHouse.FREE_DAY, false), new Intent.StateGuests(GuestCount.of(20)),
          new Intent.StateHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
      case ROOM_AND_PRODUCT -> turn(new Intent.NameRoom(DemoVenue.room("B").id()),
          new Intent.AddItem(new ItemId("beverage-soft-drinks"), null, false));
      case ACCEPT_AND_BILLING -> turn(new Intent.Accept(), new Intent.GiveBilling(
          new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, "Quellwerk AG, Rosenweg 12")));
      case PAY -> new BookingCommand.RecordPayment(null, BenchHouse.NOW);
      case CONFIRM -> new BookingCommand.Settle(
          booking.pending().open(Approval.FinalConfirmation.class).orElseThrow(),
          new BookingCommand.Verdict.Approve(null, null, null, null), "manager");
    };
  }

  private static BookingCommand turn(Intent... intents) {
    return new BookingCommand.ClientTurn(List.of(intents), List.of(), false);
  }
}
