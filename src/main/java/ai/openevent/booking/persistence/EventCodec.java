package ai.openevent.booking.persistence;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Expectation;
import ai.openevent.storage.Event;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.StreamId;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Booking events as JSON and back. An event's stable name is its record's name in kebab case, fixed by one approved sample
/// file per event; a record whose shape changes gets a new version and
/// an upcast in [#decode].
final class EventCodec {

  /// The version of every shape so far.
  static final int VERSION = 1;

  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<String, Class<? extends BookingEvent>> types = new LinkedHashMap<>();
  private final JsonMapper json;

  EventCodec() {
    records(BookingEvent.class).forEach(type -> {
      Class<? extends BookingEvent> event = type.asSubclass(BookingEvent.class);
      names.put(event, kebab(event.getSimpleName()));
      types.put(kebab(event.getSimpleName()), event);
    });
    json = StoredJson.builder()
        .addMixIn(Money.class, AsAmount.class)
        .addMixIn(Language.class, AsStoredCode.class)
        .addMixIn(RoomId.class, AsText.class)
        .addMixIn(ItemId.class, AsText.class)
        .addMixIn(ApprovalId.class, AsUuid.class)
        .addMixIn(DateWindow.class, WithWeekdays.class)
        .addMixIn(Approval.class, Kinds.class)
        .addMixIn(Expectation.class, Kinds.class)
        .registerSubtypes(kinds(Approval.class))
        .registerSubtypes(kinds(Expectation.class))
        .build();
  }

  /// The records of a sealed type and of the groups below it.
  static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodec::records) : Stream.of(type);
  }

  private static NamedType[] kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(type -> new NamedType(type, kebab(type.getSimpleName())))
        .toArray(NamedType[]::new);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  Map<String, Class<? extends BookingEvent>> types() {
    return Map.copyOf(types);
  }

  Event encode(StreamId stream, BookingEvent event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException("No name for " + event.getClass());
    }
    return new Event(stream, name, VERSION, json.valueToTree(event));
  }

  BookingEvent decode(String type, int typeVersion, JsonNode data) {
    Class<? extends BookingEvent> event = types.get(type);
    if (event == null || typeVersion > VERSION) {
      throw new IllegalStateException(
          "Event %s version %d was written by a later version of this application".formatted(type, typeVersion));
    }
    return json.treeToValue(data, event);
  }

  private interface AsAmount {
    @JsonValue
    BigDecimal amount();

    @JsonCreator
    static Money of(BigDecimal amount) {
      return new Money(amount);
    }
  }

  private interface AsText {
    @JsonValue
    String value();
  }

  private interface AsUuid {
    @JsonValue
    UUID value();
  }

  /// One weekday is kept as itself, as windows were written when there was never more than one.
  private interface WithWeekdays {
    @JsonProperty("weekday")
    @JsonFormat(with = {JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY, JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<DayOfWeek> weekdays();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kinds {}
}
