package ai.openevent.storage;

/// The journal can't be written or read at the moment, for example because the disk is full. Nothing was changed; the
/// same call may succeed later.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
