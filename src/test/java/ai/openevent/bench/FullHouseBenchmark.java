package ai.openevent.bench;

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
import ai.openevent.booking.Workflow;
import ai.openevent.venue.Language;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The worst case of a decision: the wished day is full, and so are all rooms for 60 days around it; alternatives have to be
/// found. To hold: below 1 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class FullHouseBenchmark {

  private static final int DAYS = 60;

  private final Facts facts = BenchHouse.fullFor(DAYS);
  private final Booking asking = opened();
  private final BookingCommand wish = new BookingCommand.ClientTurn(
      List.of(new Intent.StateDay(BenchHouse.TODAY.plusDays(DAYS / 2), false), new Intent.StateGuests(GuestCount.of(20))),
      List.of(), false);

  private static Booking opened() {
    BookingCommand open = new BookingCommand.Open(
        new Origin("thread", "ines@quellwerk.example", BenchHouse.NOW, true), Contact.UNKNOWN, Billing.UNKNOWN, Language.EN);
    Booking nothing = Booking.nothing(new BookingId(BenchHouse.TEAM, new UUID(1, 1)));
    Decision.Decided decided = (Decision.Decided) Workflow.decide(nothing, open, BenchHouse.fullFor(0));
    return History.evolve(nothing, decided.events());
  }

  @Benchmark
  public Decision alternativesAreFound() {
    return Workflow.decide(asking, wish, facts);
  }
}
