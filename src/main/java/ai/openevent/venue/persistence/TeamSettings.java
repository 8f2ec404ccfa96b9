package ai.openevent.venue.persistence;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoredJson;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.RoomDeposit;
import ai.openevent.venue.VenueSetting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What one team has set of its venue: the documents as they are stored, one for each setting, and what they say.
///
/// @param documents in the order of [#KEYS]; null where nothing was set
record TeamSettings(List<@Nullable JsonNode> documents) {

  TeamSettings {
    documents = Collections.unmodifiableList(new ArrayList<>(documents));
  }

  static final DocumentKey DEPOSIT = key("global-deposit");
  static final DocumentKey ROOM_DEPOSIT = key("room-deposit");

  static final List<DocumentKey> KEYS = List.of(
      DEPOSIT, ROOM_DEPOSIT, key("venue"), key("site-visit"), key("managers"), key("products"), key("menus"), key("catalog"),
      key("faq"));

  private static final String UPDATED_AT = "updated_at";

  private static final JsonMapper JSON =
      StoredJson.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private static DocumentKey key(String name) {
    return new DocumentKey("settings", name);
  }

  static TeamSettings read(Function<DocumentKey, Optional<Document>> documents) {
    List<@Nullable JsonNode> found = new ArrayList<>(KEYS.size());
    KEYS.forEach(key -> found.add(documents.apply(key).map(Document::data).orElse(null)));
    return new TeamSettings(found);
  }

  /// Where a setting is stored.
  static DocumentKey key(VenueSetting<?> setting) {
    return switch (setting) {
      case VenueSetting.House _ -> key("venue");
      case VenueSetting.SiteVisits _ -> key("site-visit");
      case VenueSetting.Managers _ -> key("managers");
      case VenueSetting.Products _ -> key("products");
      case VenueSetting.Menus _ -> key("menus");
      case VenueSetting.ProductRooms _ -> key("catalog");
      case VenueSetting.CommonQuestions _ -> key("faq");
    };
  }

  boolean isEmpty() {
    return documents.stream().allMatch(document -> document == null);
  }

  /// What was set of one kind; the unset one when nothing was.
  <S extends VenueSetting<S>> S get(S unset) {
    JsonNode document = document(key(unset));
    return document == null ? unset : read(document, unset);
  }

  @SuppressWarnings("unchecked")
  private static <S extends VenueSetting<S>> S read(JsonNode document, S unset) {
    return (S) JSON.treeToValue(document, unset.getClass());
  }

  DepositTerms deposit(DepositTerms usual) {
    JsonNode document = document(DEPOSIT);
    return document == null ? usual : DepositDocument.read(document);
  }

  /// By the name under which they were set.
  Map<String, RoomDeposit> roomDeposits() {
    Map<String, RoomDeposit> rooms = new LinkedHashMap<>();
    JsonNode document = document(ROOM_DEPOSIT);
    if (document != null) {
      document.properties().forEach(room -> rooms.put(room.getKey(), roomDeposit(room.getValue())));
    }
    return rooms;
  }

  private @Nullable JsonNode document(DocumentKey key) {
    return documents.get(KEYS.indexOf(key));
  }

  // As it is written

  static ObjectNode write(VenueSetting<?> setting, Instant at) {
    ObjectNode document = JSON.valueToTree(setting);
    return document.put(UPDATED_AT, stamp(at));
  }

  /// The document of all rooms with one of them set.
  ObjectNode writeRoomDeposit(String room, RoomDeposit deposit) {
    JsonNode known = document(ROOM_DEPOSIT);
    ObjectNode rooms = known instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    ObjectNode entry = rooms.putObject(room).put("deposit_required", deposit.required());
    if (deposit.percent() != null) {
      entry.put("deposit_percent", deposit.percent());
    }
    entry.put(UPDATED_AT, stamp(deposit.updatedAt()));
    return rooms;
  }

  private static RoomDeposit roomDeposit(JsonNode entry) {
    JsonNode percent = entry.get("deposit_percent");
    return new RoomDeposit(entry.required("deposit_required").asBoolean(), percent == null ? null : percent.asInt(),
        Instant.parse(entry.required(UPDATED_AT).asString()));
  }

  private static String stamp(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
