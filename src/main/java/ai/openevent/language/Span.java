package ai.openevent.language;

/// A piece of a message, `[from, until)`, in characters of the message as it was received.
public record Span(int from, int until) {

  public Span {
    if (from < 0 || until < from) {
      throw new IllegalArgumentException("Not a span: " + from + " to " + until);
    }
  }

  public boolean overlaps(Span other) {
    return from < other.until && other.from < until;
  }

  public boolean contains(Span other) {
    return from <= other.from && other.until <= until;
  }
}
