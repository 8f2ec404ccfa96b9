package ai.openevent.storage.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns a store that can't be opened into a line that an operator can act on. Registered in
/// `META-INF/spring.factories`.
final class StorageUnusableAnalyzer extends AbstractFailureAnalyzer<StorageUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StorageUnusable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
