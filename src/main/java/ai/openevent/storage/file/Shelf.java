package ai.openevent.storage.file;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// All documents of one kind. Persistent, like everything in a [TeamState].
record Shelf(PMap<String, StoredDocument> byId, TreePMap<Long, StoredDocument> inOrder) {

  static final Shelf EMPTY = new Shelf(HashTreePMap.empty(), TreePMap.empty());

  @Nullable StoredDocument get(String id) {
    return byId.get(id);
  }

  Shelf plus(StoredDocument document) {
    return new Shelf(byId.plus(document.key().id(), document), inOrder.plus(document.order(), document));
  }

  Shelf minus(StoredDocument document) {
    return new Shelf(byId.minus(document.key().id()), inOrder.minus(document.order()));
  }
}
