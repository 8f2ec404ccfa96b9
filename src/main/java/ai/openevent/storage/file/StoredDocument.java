package ai.openevent.storage.file;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;

/// A document as it is kept in memory: its compact JSON, not a tree.
///
/// @param order grows with every document that is created, so that documents can be listed in that order
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredDocument(DocumentKey key, long revision, long order, byte[] json) {

  Document read() {
    return new Document(key, revision, Json.tree(json));
  }
}
