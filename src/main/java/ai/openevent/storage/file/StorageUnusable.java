package ai.openevent.storage.file;

import org.jspecify.annotations.Nullable;

/// The store can't be opened. Ends the start of the application; the message is one line for the operator.
class StorageUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /// @param action what the operator can do about it
  StorageUnusable(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
