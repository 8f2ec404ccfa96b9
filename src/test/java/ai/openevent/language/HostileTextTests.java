package ai.openevent.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.act.BuiltInReader;
import ai.openevent.venue.DemoVenue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts of 100,000 characters that no client writes are read like any other. What it costs is shown by the benchmark
/// `HostileReaderBenchmark`; here it is only told that nothing of them is lost or made up: no exception, the same reading
/// twice, and never more found than the text has room for.
class HostileTextTests {

  private static final int LONG = 100_000;
  private static final Map<String, String> TEXTS = HostileTexts.ofLength(LONG);
  private static final BuiltInReader READER = new BuiltInReader();

  static Stream<String> names() {
    return TEXTS.keySet().stream();
  }

  private static Reading read(String text, Known known) {
    return READER.read(text, new ReadingContext(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0), null, null, known, List.of(),
        false, DemoVenue.catalog()));
  }

  private static String text(String name) {
    return TEXTS.getOrDefault(name, "");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadTwiceAlike(String name) {
    Known offered = new Known(LocalDate.of(2027, 5, 14), DemoVenue.room("B").id(), 30, ReadingContext.OfferStatus.SENT, null);
    assertThat(read(text(name), offered)).isEqualTo(read(text(name), offered));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesNoMoreValuesThanItHasRoomFor(String name) {
    Reading reading = read(text(name), Known.NOTHING);
    List<List<? extends Mention>> kinds = List.of(reading.dates(), reading.durations(), reading.rooms(), reading.items(),
        reading.amounts(), reading.percentages(), reading.numbers());
    assertThat(reading.acts()).isNotEmpty();
    assertThat(kinds).allSatisfy(mentions -> assertThat(mentions).hasSizeLessThanOrEqualTo(LONG / 2));
    assertThat(kinds).allSatisfy(mentions -> assertThat(mentions).allSatisfy(mention -> {
      assertThat(mention.evidence().span().until()).isLessThanOrEqualTo(LONG);
      assertThat(mention.evidence().words()).hasSizeLessThanOrEqualTo(1_000);
    }));
  }

  @Test
  void fourTimesTheTextHoldsFourTimesTheDates() {
    int quarter = read("Is 14 May 2027 free? ".repeat(400), Known.NOTHING).dates().size();
    int whole = read("Is 14 May 2027 free? ".repeat(1_600), Known.NOTHING).dates().size();
    assertThat(quarter).isEqualTo(400);
    assertThat(whole).isEqualTo(4 * quarter);
  }

  @Test
  void theRequestAfterALongUnbrokenWordIsRead() {
    Reading reading = read("x".repeat(LONG) + "\n\nWe would like to book Room B for 30 people on 14 May 2027.", Known.NOTHING);
    assertThat(reading.dates()).hasSize(1);
    assertThat(reading.rooms()).hasSize(1);
    assertThat(reading.guests()).isNotNull();
  }
}
