package ai.openevent.storage.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says in a few words what went wrong with a file, where the exception's own message is only its path.
final class Reasons {

  private Reasons() {}

  static String of(Throwable problem) {
    return switch (problem) {
      case AccessDeniedException e -> "no permission for " + e.getFile();
      case FileAlreadyExistsException e -> e.getFile() + " is not a folder";
      case NoSuchFileException e -> e.getFile() + " is not there";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    };
  }
}
