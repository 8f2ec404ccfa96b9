package ai.openevent.storage;

/// The key of a versioned JSON document, for example `thread/9dae…`.
public record DocumentKey(String kind, String id) {

  public DocumentKey {
    if (kind.isBlank() || kind.contains("/") || id.isBlank()) {
      throw new IllegalArgumentException("Not a document key: " + kind + "/" + id);
    }
  }

  /// The key of a text that [#toString()] made.
  public static DocumentKey parse(String text) {
    int slash = text.indexOf('/');
    return new DocumentKey(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
