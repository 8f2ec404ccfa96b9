package ai.openevent.conversation;

/// The team has no open conversation of that id: it never had one, or its client's part is over.
public final class NoSuchConversation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchConversation(ThreadId thread) {
    super("No open conversation " + thread);
  }
}
