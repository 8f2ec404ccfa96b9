package ai.openevent.storage;

/// Somebody else was faster: an expected version, revision or claim no longer holds. Nothing was changed.
public final class StoreConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreConflict(String message) {
    super(message);
  }
}
