package ai.openevent.language;

/// Reads a client's message. Pure: the same text in the same context is always read the same way.
public interface Reader {

  Reading read(String text, ReadingContext context);
}
