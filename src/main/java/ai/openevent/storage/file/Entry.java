package ai.openevent.storage.file;

import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Commit;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.DocumentWrite;
import ai.openevent.storage.Event;
import ai.openevent.storage.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a commit means for a [TeamState]; made from a [Commit] on its way into the journal or from a line of the
/// journal, so that both pass the same checks.
record Entry(Map<StreamId, Growth> streams, List<Write> documents, List<ClaimChange> claims) {

  /// How a stream grows.
  ///
  /// @param expected the version it must have before
  /// @param events how many events come on top
  record Growth(long expected, int events) {

    Growth more() {
      return new Growth(expected, events + 1);
    }
  }

  /// A document to be stored, or deleted when there is no JSON.
  ///
  /// @param expected the revision it must have before
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Write(DocumentKey key, long expected, byte @Nullable [] json) {

    /// Whether something that isn't there is to be deleted.
    boolean isNothing() {
      return json == null && expected == 0;
    }
  }

  static Entry of(Commit commit) {
    Map<StreamId, Growth> streams = new LinkedHashMap<>();
    commit.expected().forEach((stream, version) -> streams.put(stream, new Growth(version, 0)));
    for (Event event : commit.events()) {
      Growth growth = streams.get(event.stream());
      if (growth == null) {
        throw new IllegalArgumentException("Commit without an expected version of " + event.stream());
      }
      streams.put(event.stream(), growth.more());
    }
    List<Write> documents = new ArrayList<>(commit.documents().size());
    for (DocumentWrite write : commit.documents()) {
      documents.add(new Write(write.key(), write.expected(), write.data() == null ? null : Json.bytes(write.data())));
    }
    return new Entry(streams, documents, commit.claims());
  }
}
