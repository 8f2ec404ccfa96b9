package ai.openevent.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.Approved;
import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.Expectation;
import ai.openevent.storage.Event;
import ai.openevent.storage.StreamId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Events live for years: every one of them has an approved sample, is written like it, and is read back from it.
class EventSamplesTests {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "events");
  private static final StreamId STREAM = new StreamId("booking", "5f0c2a51-6f6e-4d0b-9c55-0d9b6f0f8a11");
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final EventCodec codec = new EventCodec();

  static List<BookingEvent> events() {
    return EventSamples.all();
  }

  static Stream<BookingEvent> nestedKinds() {
    ApprovalId id = new ApprovalId(new UUID(7, 7));
    return Stream.concat(
        EventSamples.approvals().stream().map(about -> new BookingEvent.ApprovalAsked(id, about)),
        EventSamples.expectations().stream().map(BookingEvent.Asked::new));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsWrittenLikeItsApprovedSampleAndReadBackFromIt(BookingEvent event) throws Exception {
    Event encoded = codec.encode(STREAM, event);

    Approved.check(file(encoded), JSON.writeValueAsString(encoded.data()));

    JsonNode sample = JSON.readTree(Files.readString(file(encoded)));
    assertThat(codec.decode(encoded.type(), encoded.typeVersion(), sample)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("nestedKinds")
  void everyApprovalAndExpectationComesBackAsItWas(BookingEvent event) {
    Event encoded = codec.encode(STREAM, event);
    JsonNode stored = JSON.readTree(JSON.writeValueAsString(encoded.data()));

    assertThat(codec.decode(encoded.type(), encoded.typeVersion(), stored)).isEqualTo(event);
  }

  @Test
  void everyTypeHasASample() {
    assertThat(EventSamples.all().stream().map(Object::getClass)).containsExactlyInAnyOrder(kinds(BookingEvent.class));
    assertThat(EventSamples.approvals().stream().map(Object::getClass)).containsExactlyInAnyOrder(kinds(Approval.class));
    assertThat(EventSamples.expectations().stream().map(Object::getClass)).containsExactlyInAnyOrder(kinds(Expectation.class));
  }

  @Test
  void anEventOfALaterVersionIsRefused() {
    assertThatThrownBy(() -> codec.decode("reopened", EventCodec.VERSION + 1, JSON.createObjectNode()))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("later version");
  }

  private static Class<?>[] kinds(Class<?> sealed) {
    return EventCodec.records(sealed).filter(kind -> !kind.isEnum()).toArray(Class<?>[]::new);
  }

  private static Path file(Event event) {
    return SAMPLES.resolve(event.type() + "-v" + event.typeVersion() + ".json");
  }
}
