package ai.openevent.bench;

import ai.openevent.language.HostileTexts;
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

/// The built-in reader on 100,000 characters that no client writes. To hold: each below 100 ms. A conversation hands over at most
/// a tenth of that.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class HostileReaderBenchmark {

  private final Reader reader = new BuiltInReader();
  private final ReadingContext context = new ReadingContext(BenchHouse.TODAY, LocalTime.of(9, 0), null, null,
      ReadingContext.Known.NOTHING, List.of(), false, DemoVenue.catalog());

  /// The dearest of [HostileTexts]; any of its names may be given with `-p kind=`.
  @Param({
    "numbers-in-lines", "list-items", "slashes", "random-bytes", "zero-width", "hyphens", "visits", "ats", "words-shuffled",
    "products", "streets-in-lines", "short-sentences", "shortest-sentences", "dates-in-sentences", "long-word", "base64",
    "deep-quotes", "dotted-days", "impossible-dates", "from-from-to-to", "rooms", "glued-german-number", "and", "digits"
  })
  public String kind = "numbers-in-lines";

  private String text = "";

  @Setup
  public void write() {
    text = HostileTexts.ofLength(100_000).getOrDefault(kind, "");
  }

  @Benchmark
  public Reading read() {
    return reader.read(text, context);
  }
}
