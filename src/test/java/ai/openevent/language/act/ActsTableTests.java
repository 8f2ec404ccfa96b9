package ai.openevent.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Language;
import ai.openevent.venue.RoomId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences with their acts and topics: `src/test/resources/language/acts.tsv`.
class ActsTableTests {

  private static final BuiltInReader READER = new BuiltInReader();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate CHOSEN = LocalDate.of(2027, 5, 14);

  /// A line of the table.
  record Row(Language language, String where, String message, List<String> acts, List<String> topics) {

    static Row of(String line) {
      List<String> cells = Arrays.asList(line.split("\t", 5));
      return new Row(Language.ofCode(cells.get(0)).orElseThrow(), cells.get(1), cells.get(2), words(cells.get(3), " "),
          words(cells.size() > 4 ? cells.get(4) : "", ","));
    }

    private static List<String> words(String cell, String separator) {
      return cell.isBlank() ? List.of() : List.of(cell.strip().split(separator, -1));
    }

    @Override
    public String toString() {
      return where + ": " + message;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream in = ActsTableTests.class.getResourceAsStream("/language/acts.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void sentencesDoWhatTheySay(Row row) {
    Reading reading = READER.read(row.message(), context(row));
    assertThat(reading.acts().stream().map(acted -> acted.act().key())).containsExactlyInAnyOrderElementsOf(row.acts());
    assertThat(reading.questions().stream().map(asked -> asked.question().topic().key())).containsExactlyElementsOf(row.topics());
  }

  private static ReadingContext context(Row row) {
    AskedFor asked = row.where().startsWith("asked ")
        ? AskedFor.valueOf(row.where().substring(6).toUpperCase(Locale.ROOT)) : null;
    return new ReadingContext(TODAY, LocalTime.of(9, 0), row.language(), asked, known(row.where()), List.of(),
        asked == AskedFor.SITE_VISIT, DemoVenue.catalog());
  }

  private static Known known(String where) {
    RoomId locked = DemoVenue.room("B").id();
    return switch (where) {
      case "chosen", "asked room" -> new Known(CHOSEN, null, 30, null, null);
      case "offer", "asked site_visit" -> new Known(CHOSEN, locked, 30, OfferStatus.SENT, null);
      case "accepted" -> new Known(CHOSEN, locked, 30, OfferStatus.ACCEPTED, null);
      default -> Known.NOTHING;
    };
  }
}
