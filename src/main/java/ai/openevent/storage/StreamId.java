package ai.openevent.storage;

/// A sequence of events that belong together, for example `booking/5f0c…`.
public record StreamId(String kind, String id) {

  public StreamId {
    if (kind.isBlank() || kind.contains("/") || id.isBlank()) {
      throw new IllegalArgumentException("Not a stream: " + kind + "/" + id);
    }
  }

  /// The stream of a text that [#toString()] made.
  public static StreamId parse(String text) {
    int slash = text.indexOf('/');
    return new StreamId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
