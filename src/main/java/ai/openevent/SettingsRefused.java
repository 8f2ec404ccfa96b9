package ai.openevent;

import java.util.List;

/// The application can't start with these settings.
final class SettingsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  SettingsRefused(List<Problem> problems) {
    super("Settings refused: " + problems.stream().map(Problem::name).toList());
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }

  /// @param name the environment variable
  /// @param fix what to do, as a sentence without its end
  record Problem(String name, String value, String fix) {}
}
