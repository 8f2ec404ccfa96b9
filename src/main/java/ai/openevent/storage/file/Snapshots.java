package ai.openevent.storage.file;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StreamId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The start-up cache of a team: its state as of some commit, so that older lines needn't be parsed again. The journal
/// alone is the truth; a snapshot may be deleted at any time and is ignored when it's damaged.
final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final Pattern NAME = Pattern.compile("snapshot-[0-9]{12}\\.jsonl");
  private static final int FORMAT = 1;
  private static final int CHUNK = 1 << 18;

  private final Disk disk;
  private final Path folder;

  Snapshots(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /// Writes a snapshot and removes the older ones.
  void write(TeamState state) throws IOException {
    List<String> older = names();
    String name = String.format(Locale.ROOT, "snapshot-%012d.jsonl", state.head());
    Path draft = folder.resolve("snapshot.tmp");
    disk.delete(draft);
    try (DiskFile file = disk.open(draft)) {
      Writer writer = new Writer(file);
      writer.write(state);
      file.force();
    }
    disk.rename(draft, folder.resolve(name));
    disk.syncFolder(folder);
    for (String old : older) {
      if (!old.equals(name)) {
        disk.delete(folder.resolve(old));
      }
    }
  }

  /// The state of the latest snapshot; empty when there is none that can be read.
  Optional<TeamState> latest() throws IOException {
    for (String name : names().reversed()) {
      Path file = folder.resolve(name);
      try {
        return Optional.of(read(file));
      } catch (IOException | RuntimeException e) {
        LOG.warn("Snapshot {} can't be used and is ignored; the journal has everything: {}", file, Reasons.of(e));
      }
    }
    return Optional.empty();
  }

  private List<String> names() throws IOException {
    return disk.list(folder).stream().filter(name -> NAME.matcher(name).matches()).sorted().toList();
  }

  private TeamState read(Path file) throws IOException {
    checkSum(file);
    Reader reader = new Reader();
    try (Lines lines = new Lines(disk, file)) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        reader.row(Json.tree(line.text()));
      }
    }
    return reader.state();
  }

  /// Reads all of the file before anything of it is believed.
  private void checkSum(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    try (Lines lines = new Lines(disk, file)) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (Arrays.equals(line.text(), lastRow(crc)) && lines.next() == null) {
          return;
        }
        crc.update(line.text());
      }
    }
    throw new IOException("its checksum is wrong or missing");
  }

  private static byte[] lastRow(CRC32C crc) {
    String hex = HexFormat.of().toHexDigits((int) crc.getValue());
    return ("{\"crc\":\"" + hex + "\"}").getBytes(StandardCharsets.US_ASCII);
  }

  /// Writes the rows of a snapshot: head, streams, documents, claims, checksum.
  private static final class Writer {

    private final DiskFile file;
    private final CRC32C crc = new CRC32C();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * CHUNK);

    Writer(DiskFile file) {
      this.file = file;
    }

    void write(TeamState state) throws IOException {
      row(json -> {
        json.writeNumberProperty("format", FORMAT);
        json.writeNumberProperty("n", state.head());
        json.writeNumberProperty("chain", state.chain());
        json.writeNumberProperty("created", state.created());
      });
      for (Map.Entry<StreamId, TeamState.StreamLog> stream : state.streams().entrySet()) {
        row(json -> writeStream(json, stream.getKey(), stream.getValue()));
      }
      for (Shelf shelf : state.shelves().values()) {
        for (StoredDocument document : shelf.inOrder().values()) {
          row(json -> writeDocument(json, document));
        }
      }
      for (Claim claim : state.claims().byOwner().values()) {
        row(json -> {
          json.writeName("claim");
          LineWriter.writeClaim(json, new ClaimChange.Take(claim));
        });
      }
      bytes.writeBytes(lastRow(crc));
      bytes.write('\n');
      flush();
    }

    private static void writeStream(JsonGenerator json, StreamId stream, TeamState.StreamLog log) {
      json.writeStringProperty("s", stream.toString());
      json.writeNumberProperty("v", log.version());
      json.writeArrayPropertyStart("places");
      for (int row = 0; row < log.places().count(); row++) {
        Place place = log.places().place(row);
        json.writeNumber(place.segment());
        json.writeNumber(place.offset());
        json.writeNumber(place.length());
        json.writeNumber(log.places().firstVersion(row));
      }
      json.writeEndArray();
    }

    private static void writeDocument(JsonGenerator json, StoredDocument document) {
      json.writeStringProperty("k", document.key().toString());
      json.writeNumberProperty("rev", document.revision());
      json.writeNumberProperty("order", document.order());
      json.writeName("d");
      json.writeRawValue(new String(document.json(), StandardCharsets.UTF_8));
    }

    private void row(Consumer<JsonGenerator> members) throws IOException {
      ByteArrayOutputStream row = new ByteArrayOutputStream();
      try (JsonGenerator json = Json.MAPPER.createGenerator(row)) {
        json.writeStartObject();
        members.accept(json);
        json.writeEndObject();
      }
      crc.update(row.toByteArray());
      row.writeTo(bytes);
      bytes.write('\n');
      if (bytes.size() >= CHUNK) {
        flush();
      }
    }

    private void flush() throws IOException {
      file.append(ByteBuffer.wrap(bytes.toByteArray()));
      bytes.reset();
    }
  }

  /// Puts a state together from the rows of a snapshot.
  private static final class Reader {

    private @Nullable JsonNode head;
    private final Map<StreamId, TeamState.StreamLog> streams = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final List<ClaimChange> claims = new ArrayList<>();

    void row(JsonNode row) throws IOException {
      if (head == null) {
        if (row.get("format").asInt() != FORMAT) {
          throw new IOException("it has format " + row.get("format"));
        }
        head = row;
      } else if (row.has("s")) {
        streams.put(StreamId.parse(row.get("s").asString()), log(row));
      } else if (row.has("k")) {
        StoredDocument document = document(row);
        shelves.merge(
            document.key().kind(), Shelf.EMPTY.plus(document), (shelf, _) -> shelf.plus(document));
      } else if (row.has("claim")) {
        Map<String, String> members = new HashMap<>();
        row.get("claim").properties().forEach(member -> members.put(member.getKey(), member.getValue().asString()));
        claims.add(LineParser.claim(members));
      }
    }

    TeamState state() throws IOException {
      if (head == null) {
        throw new IOException("it is empty");
      }
      PMap<StreamId, TeamState.StreamLog> logs = HashTreePMap.from(streams);
      return new TeamState(
          head.get("n").asLong(),
          head.get("chain").asLong(),
          head.get("created").asLong(),
          logs,
          HashTreePMap.from(shelves),
          ClaimBook.EMPTY.with(claims));
    }

    private static TeamState.StreamLog log(JsonNode row) {
      JsonNode numbers = row.get("places");
      Places places = Places.NONE;
      for (int at = 0; at < numbers.size(); at += 4) {
        Place place =
            new Place(numbers.get(at).asInt(), numbers.get(at + 1).asLong(), numbers.get(at + 2).asInt());
        places = places.plus(place, numbers.get(at + 3).asLong());
      }
      return new TeamState.StreamLog(row.get("v").asLong(), places);
    }

    private static StoredDocument document(JsonNode row) {
      return new StoredDocument(
          DocumentKey.parse(row.get("k").asString()),
          row.get("rev").asLong(),
          row.get("order").asLong(),
          Json.bytes(row.get("d")));
    }
  }
}
