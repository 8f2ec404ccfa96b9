package ai.openevent;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells every bad setting at once, each with its fix.
class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
    String found = cause.problems().stream()
        .map(problem -> "  " + problem.name() + "=" + problem.value())
        .collect(Collectors.joining("\n", "These settings can't be used:\n\n", "\n"));
    String fixes = cause.problems().stream()
        .map(problem -> "  " + problem.name() + ": " + problem.fix() + ".")
        .collect(Collectors.joining("\n", "Change them in the environment or in the file .env:\n\n", "\n"));
    return new FailureAnalysis(found, fixes, cause);
  }
}
