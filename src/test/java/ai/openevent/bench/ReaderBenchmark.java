package ai.openevent.bench;

import ai.openevent.language.Reader;
import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.act.BuiltInReader;
import ai.openevent.venue.DemoVenue;
import java.time.LocalTime;
import java.util.List;
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

/// The built-in reader on a first mail, the longer one with small talk around it. To hold: 500 characters below 1 ms in the median, 2,000
/// below 5 ms in the 99th percentile.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ReaderBenchmark {

  private static final String REQUEST = """
      Dear team,

      we are planning our annual strategy workshop and would like to hold it at your house on Thursday, 18 March 2027, from 9:00 to \
      17:30. We expect around 25 to 30 people, seated in a U-shape. Could you please tell us whether Room B would be free on that \
      day, and what the Classic Apéro for everybody would cost? We would also need a projector and, if possible, a quiet room for \
      phone calls. Is there parking for ten cars?

      Kind regards
      Ines Brunner
      Quellwerk AG
      +41 44 555 01 02
      """;

  private static final String TALK = """
      We were guests of a colleague last summer and still talk about the evening on the terrace. Our founders will come from Basel and \
      Lugano by train, so the house near the station suits us well. Some of us have two small children and have to leave in time. \
      Last year 42 of us met in a hotel in 8001 Zurich and paid CHF 3,200, which was a little too much for what we got.

      """;

  private final Reader reader = new BuiltInReader();
  private final ReadingContext context = new ReadingContext(BenchHouse.TODAY, LocalTime.of(9, 0), null, null,
      ReadingContext.Known.NOTHING, List.of(), false, DemoVenue.catalog());

  /// In characters.
  @Param({"500", "2000"})
  public int length = 500;

  private String text = "";

  @Setup
  public void write() {
    text = length <= REQUEST.length() ? REQUEST.substring(0, length) : padded();
  }

  @Benchmark
  public Reading read() {
    return reader.read(text, context);
  }

  private String padded() {
    StringBuilder padded = new StringBuilder(REQUEST);
    while (padded.length() < length) {
      padded.insert(0, TALK);
    }
    return padded.substring(padded.length() - length);
  }
}
