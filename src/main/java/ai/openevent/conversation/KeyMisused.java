package ai.openevent.conversation;

/// The key of one message came with another one.
public final class KeyMisused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyMisused() {
    super("The key of one message came with another", null, false, false);
  }
}
