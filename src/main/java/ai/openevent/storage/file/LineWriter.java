package ai.openevent.storage.file;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Event;
import ai.openevent.storage.StreamId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import tools.jackson.core.JsonGenerator;

/// Writes commits as lines of the journal. The body, which is most of it, is made by the caller's thread; the number,
/// the time and the checksum are added when the commit's place is known.
final class LineWriter {

  /// What follows the checksummed part: `,"crc":"9f3a01bc"}`.
  static final int SUFFIX = 18;

  private static final byte[] CRC_KEY = ",\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\"}\n".getBytes(StandardCharsets.US_ASCII);

  private LineWriter() {}

  /// The members of a line that don't depend on its place: events, documents, claims.
  static byte[] body(Entry entry, List<Event> events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      writeEvents(json, entry, events);
      writeDocuments(json, entry);
      json.writeArrayPropertyStart("claims");
      entry.claims().forEach(change -> writeClaim(json, change));
      json.writeEndArray();
      json.writeEndObject();
    }
    byte[] object = bytes.toByteArray();
    byte[] members = new byte[object.length - 2];
    System.arraycopy(object, 1, members, 0, members.length);
    return members;
  }

  /// A whole line, its end included.
  static byte[] line(long number, Instant at, byte[] body) {
    byte[] prefix = ("{\"n\":" + number + ",\"at\":\"" + at + "\",").getBytes(StandardCharsets.US_ASCII);
    CRC32C crc = new CRC32C();
    crc.update(prefix);
    crc.update(body);
    byte[] hex = HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(prefix.length + body.length + SUFFIX + 1)
        .put(prefix)
        .put(body)
        .put(CRC_KEY)
        .put(hex)
        .put(END)
        .array();
  }

  private static void writeEvents(JsonGenerator json, Entry entry, List<Event> events) {
    Map<StreamId, Long> versions = new HashMap<>();
    entry.streams().forEach((stream, growth) -> versions.put(stream, growth.expected()));
    json.writeArrayPropertyStart("events");
    for (Event event : events) {
      json.writeStartObject();
      json.writeStringProperty("s", event.stream().toString());
      json.writeNumberProperty("v", versions.merge(event.stream(), 1L, Long::sum));
      json.writeStringProperty("t", event.type());
      json.writeNumberProperty("tv", event.typeVersion());
      json.writeName("d");
      Json.MAPPER.writeTree(json, event.data());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDocuments(JsonGenerator json, Entry entry) {
    json.writeArrayPropertyStart("docs");
    for (Entry.Write write : entry.documents()) {
      if (!write.isNothing()) {
        json.writeStartObject();
        json.writeStringProperty("k", write.key().toString());
        json.writeNumberProperty("rev", write.expected() + 1);
        json.writeName("d");
        writeRaw(json, write);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeRaw(JsonGenerator json, Entry.Write write) {
    byte[] bytes = write.json();
    if (bytes == null) {
      json.writeNull();
    } else {
      json.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  static void writeClaim(JsonGenerator json, ClaimChange change) {
    json.writeStartObject();
    switch (change) {
      case ClaimChange.Take(Claim claim) -> {
        json.writeStringProperty("op", "take");
        json.writeStringProperty("resource", claim.resource());
        json.writeStringProperty("from", claim.from().toString());
        json.writeStringProperty("until", claim.until().toString());
        json.writeStringProperty("owner", claim.owner());
        json.writeStringProperty("strength", claim.strength());
      }
      case ClaimChange.Release(String owner) -> {
        json.writeStringProperty("op", "release");
        json.writeStringProperty("owner", owner);
      }
    }
    json.writeEndObject();
  }
}
