package ai.openevent.understanding;

import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.language.act.BuiltInReader;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.RoomId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message with what should be understood of it: a line of `src/test/resources/understanding/<language>.jsonl`. A field that
/// the expectation leaves out is not judged.
record Line(JsonNode node) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "understanding");
  private static final BuiltInReader READER = new BuiltInReader();
  private static final JsonMapper JSON = JsonMapper.shared();

  static List<Line> of(String language) {
    try (var lines = Files.lines(FOLDER.resolve(language + ".jsonl"))) {
      return lines.filter(line -> !line.isBlank()).map(line -> new Line(JSON.readTree(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return node.path("id").asString();
  }

  JsonNode gold() {
    return node.path("gold");
  }

  Reading read() {
    ReadingContext context = new ReadingContext(LocalDate.parse(node.path("today").asString()), LocalTime.of(9, 0), null, asked(),
        known(), List.of(), false, DemoVenue.catalog());
    return READER.read(node.path("text").asString(), context);
  }

  private @Nullable AskedFor asked() {
    String asked = text(node.path("asked_for"));
    return asked == null ? null : AskedFor.valueOf(asked.toUpperCase(Locale.ROOT));
  }

  private Known known() {
    JsonNode event = node.path("event");
    String day = text(event.path("chosen_date"));
    String room = text(event.path("locked_room_id"));
    String offer = text(event.path("offer_status"));
    RoomId locked = room == null ? null : DemoVenue.catalog().roomNamed(room).orElseThrow().id();
    JsonNode guests = event.path("number_of_participants");
    return new Known(day == null ? null : LocalDate.parse(day), locked, guests.isNumber() ? (Integer) guests.intValue() : null,
        offer == null ? null : OfferStatus.valueOf(offer.toUpperCase(Locale.ROOT)), null);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }
}
