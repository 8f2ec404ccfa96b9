package ai.openevent.storage.file;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Event;
import ai.openevent.storage.Recorded;
import ai.openevent.storage.StreamId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads lines of the journal, without their end.
final class LineParser {

  private static final byte[] START = "{\"n\":".getBytes(StandardCharsets.US_ASCII);

  private LineParser() {}

  /// Whether a line is whole: it says its checksum, and its content has it.
  static boolean isIntact(byte[] line) {
    int content = line.length - LineWriter.SUFFIX;
    if (content < START.length || !startsWithNumber(line)) {
      return false;
    }
    CRC32C crc = new CRC32C();
    crc.update(line, 0, content);
    String suffix = new String(line, content, LineWriter.SUFFIX, StandardCharsets.ISO_8859_1);
    return suffix.equals(",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}");
  }

  /// The checksum of an intact line.
  static int crc(byte[] line) {
    return crc(line, line.length);
  }

  /// The checksum of a line whose text has this length.
  static int crc(byte[] line, int length) {
    String hex = new String(line, length - 10, 8, StandardCharsets.US_ASCII);
    return HexFormat.fromHexDigits(hex);
  }

  /// The number of an intact line's commit.
  static long number(byte[] line) {
    long number = 0;
    for (int at = START.length; line[at] >= '0' && line[at] <= '9'; at++) {
      number = number * 10 + line[at] - '0';
    }
    return number;
  }

  /// What an intact line means for the state.
  static Entry entry(byte[] line) {
    Map<StreamId, Entry.Growth> streams = new LinkedHashMap<>();
    List<Entry.Write> documents = new ArrayList<>();
    List<ClaimChange> claims = new ArrayList<>();
    try (JsonParser json = Json.MAPPER.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        switch (member) {
          case "events" -> forEachElement(json, () -> growStream(json, streams));
          case "docs" -> forEachElement(json, () -> documents.add(write(json, line)));
          case "claims" -> forEachElement(json, () -> claims.add(claim(strings(json))));
          default -> json.skipChildren();
        }
      }
    }
    return new Entry(streams, documents, claims);
  }

  /// The events of an intact line that belong to some streams.
  static List<Recorded> events(byte[] line, Predicate<StreamId> wanted) {
    List<Recorded> found = new ArrayList<>();
    long number = number(line);
    try (JsonParser json = Json.MAPPER.createParser(line)) {
      Instant at = Instant.EPOCH;
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (member.equals("at")) {
          at = Instant.parse(json.getString());
        } else if (member.equals("events")) {
          Instant when = at;
          forEachElement(json, () -> addEvent(json, wanted, number, when, found));
          return found;
        }
      }
    }
    return found;
  }

  private static void addEvent(
      JsonParser json, Predicate<StreamId> wanted, long number, Instant at, List<Recorded> found) {
    JsonNode event = json.readValueAsTree();
    StreamId stream = StreamId.parse(event.get("s").asString());
    if (wanted.test(stream)) {
      found.add(
          new Recorded(
              new Event(stream, event.get("t").asString(), event.get("tv").asInt(), event.get("d")),
              event.get("v").asLong(),
              number,
              at));
    }
  }

  private static void growStream(JsonParser json, Map<StreamId, Entry.Growth> streams) {
    String stream = "";
    long version = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "s" -> stream = json.getString();
        case "v" -> version = json.getLongValue();
        default -> json.skipChildren();
      }
    }
    Entry.Growth first = new Entry.Growth(version - 1, 1);
    streams.merge(StreamId.parse(stream), first, (growth, _) -> growth.more());
  }

  private static Entry.Write write(JsonParser json, byte[] line) {
    String key = "";
    long revision = 0;
    byte[] content = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      JsonToken token = json.nextToken();
      switch (member) {
        case "k" -> key = json.getString();
        case "rev" -> revision = json.getLongValue();
        case "d" -> content = token == JsonToken.VALUE_NULL ? null : slice(json, line);
        default -> json.skipChildren();
      }
    }
    return new Entry.Write(DocumentKey.parse(key), revision - 1, content);
  }

  /// The bytes of the value at which the parser stands, as they are in the line.
  private static byte[] slice(JsonParser json, byte[] line) {
    if (!json.currentToken().isStructStart()) {
      return Json.bytes(json.<JsonNode>readValueAsTree());
    }
    int start = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    return Arrays.copyOfRange(line, start, (int) json.currentLocation().getByteOffset());
  }

  static ClaimChange claim(Map<String, String> members) {
    String owner = member(members, "owner");
    if (member(members, "op").equals("release")) {
      return new ClaimChange.Release(owner);
    }
    return new ClaimChange.Take(
        new Claim(
            member(members, "resource"),
            LocalDateTime.parse(member(members, "from")),
            LocalDateTime.parse(member(members, "until")),
            owner,
            member(members, "strength")));
  }

  private static String member(Map<String, String> members, String name) {
    String value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A claim without " + name);
    }
    return value;
  }

  private static Map<String, String> strings(JsonParser json) {
    Map<String, String> members = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      members.put(member, json.getString());
    }
    return members;
  }

  private static void forEachElement(JsonParser json, Runnable reader) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      reader.run();
    }
  }

  private static boolean startsWithNumber(byte[] line) {
    return Arrays.equals(line, 0, START.length, START, 0, START.length)
        && line[START.length] >= '0'
        && line[START.length] <= '9';
  }
}
