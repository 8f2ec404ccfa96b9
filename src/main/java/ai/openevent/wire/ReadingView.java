package ai.openevent.wire;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.Act;
import ai.openevent.language.Findings;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.language.Span;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was understood of a message, for programs that measure it.
record ReadingView(Catalog catalog) {

  /// Dates that are named but are none of the event's or a visit's.
  private static final Set<Mention.DateRole> ASIDE = Set.of(
      Mention.DateRole.OLD, Mention.DateRole.PAYMENT, Mention.DateRole.DOCUMENT, Mention.DateRole.OTHER);
  private static final Set<Mention.ItemRole> ORDERED = Set.of(Mention.ItemRole.WISHED, Mention.ItemRole.DROPPED);

  ObjectNode of(Reading reading) {
    ObjectNode node = Json.object().put("language", reading.language().code());
    node.set("acts", acts(reading));
    node.set("dates", Json.nodes(reading.dates().stream().map(ReadingView::date).toList()));
    node.set("times", Json.nodes(reading.times().stream().map(ReadingView::time).toList()));
    node.set("guests", guests(reading.guests()));
    node.set("room", room(reading));
    node.set("products", Json.nodes(ordered(reading).map(item -> product(item).put("text", words(item))).toList()));
    node.put("layout", reading.layout() == null ? null : reading.layout().layout().key());
    node.set("billing", billing(reading.billing()));
    node.set("contact", contact(reading.contact()));
    node.set("amounts", Json.nodes(reading.amounts().stream().map(amount -> Json.object()
        .put("value", amount.value()).put("currency", amount.currency()).put("text", words(amount))).toList()));
    node.set("questions", Json.nodes(reading.questions().stream().map(asked -> Json.object()
        .put("topic", asked.question().topic().key()).put("text", words(asked))).toList()));
    node.put("injection", reading.signals().injection());
    node.set("evidence", EvidenceView.of(Findings.of(reading, catalog)));
    return node;
  }

  private ArrayNode acts(Reading reading) {
    ArrayNode acts = Json.array();
    for (Mention.Acted acted : reading.acts()) {
      ObjectNode act = acts.addObject().put("type", acted.act().key()).put("text", words(acted));
      act.set("value", value(acted, reading));
    }
    if (acts.isEmpty()) {
      acts.addObject().put("type", Act.OTHER.key()).put("text", "").putNull("value");
    }
    return acts;
  }

  /// The value that an act is about; null for the others.
  private @Nullable ObjectNode value(Mention.Acted acted, Reading reading) {
    return switch (acted.act()) {
      case CHOOSE_DATE, CHANGE_DATE -> reading.dates().stream()
          .filter(date -> date.role() == Mention.DateRole.EVENT && date.start() != null)
          .findFirst().map(date -> Json.object().put("date", text(date.start()))).orElse(null);
      case CHOOSE_ROOM, CHANGE_ROOM -> wished(reading)
          .map(room -> Json.object().put("room", name(room.room()))).orElse(null);
      case CHANGE_PARTICIPANTS ->
          reading.guests() == null ? null : Json.object().put("participants", reading.guests().value());
      case ADD_PRODUCT, REMOVE_PRODUCT -> {
        Span span = acted.evidence().span();
        yield ordered(reading).filter(item -> item.evidence().span().overlaps(span)).findFirst().map(this::product).orElse(null);
      }
      case EVENT_REQUEST, CHANGE_REQUIREMENTS, ACCEPT_OFFER, DECLINE_OFFER, COUNTER_OFFER, GIVE_BILLING, GIVE_CONTACT, ASK,
          REQUEST_SITE_VISIT, CANCEL_SITE_VISIT, CANCEL_EVENT, REQUEST_MANAGER, REPORT_PAYMENT, THANKS, OTHER -> null;
    };
  }

  private static ObjectNode date(Mention.Dated date) {
    ObjectNode node = Json.object()
        .put("kind", key(date.kind()))
        .put("start", text(date.start()))
        .put("end", text(date.end()))
        .put("text", words(date));
    if (!date.readings().isEmpty()) {
      node.set("readings", Json.texts(date.readings().stream().map(LocalDate::toString).toList()));
    }
    if (ASIDE.contains(date.role())) {
      node.put("role", key(date.role()));
    }
    if (date.weekdays().size() == 1) {
      node.put("weekday", key(date.weekdays().getFirst()));
    }
    return node;
  }

  private static ObjectNode time(Mention.Timed time) {
    ObjectNode node = Json.object()
        .put("start", Stamps.clockOrNull(time.start()))
        .put("end", Stamps.clockOrNull(time.end()))
        .put("text", words(time));
    return time.part() == null ? node : node.put("part", key(time.part()));
  }

  private static @Nullable ObjectNode guests(Mention.@Nullable Counted guests) {
    if (guests == null) {
      return null;
    }
    ObjectNode node = Json.object().put("value", guests.value()).put("text", words(guests));
    return guests.min() == null && guests.max() == null ? node : node.put("min", guests.min()).put("max", guests.max());
  }

  private @Nullable ObjectNode room(Reading reading) {
    return wished(reading).map(room -> Json.object().put("name", name(room.room())).put("text", words(room))).orElse(null);
  }

  private static Optional<Mention.RoomNamed> wished(Reading reading) {
    List<Mention.RoomNamed> wished =
        reading.rooms().stream().filter(room -> room.role() == Mention.RoomRole.WISHED).toList();
    return wished.isEmpty() ? Optional.empty() : Optional.of(wished.getLast());
  }

  private static Stream<Mention.ItemNamed> ordered(Reading reading) {
    return reading.items().stream().filter(item -> ORDERED.contains(item.role()));
  }

  private ObjectNode product(Mention.ItemNamed item) {
    return Json.object().put("name", name(item.item())).put("quantity", item.quantity());
  }

  private static @Nullable ObjectNode billing(Billing billing) {
    ObjectNode node = Json.object();
    part(node, "name_or_company", billing.nameOrCompany());
    part(node, "street", billing.street());
    part(node, "postal_code", billing.postalCode());
    part(node, "city", billing.city());
    part(node, "country", billing.country());
    part(node, "vat", billing.vat());
    return node.isEmpty() ? null : node;
  }

  private static @Nullable ObjectNode contact(Contact contact) {
    ObjectNode node = Json.object();
    part(node, "name", contact.name());
    part(node, "email", contact.email());
    part(node, "phone", contact.phone());
    part(node, "company", contact.company());
    return node.isEmpty() ? null : node;
  }

  private static void part(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private String name(RoomId room) {
    return catalog.findRoom(room).map(Room::name).orElse(room.value());
  }

  private String name(ItemId item) {
    return catalog.findItem(item).map(Item::name).orElse(item.value());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String words(Mention mention) {
    return mention.evidence().words();
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
