package ai.openevent.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The team whose data a request touches. Two kinds, so that a team that calls itself "default" can never meet the data
/// of the installation without a team.
public sealed interface TenantId {

  /// The installation's own data, used when no team is named.
  TenantId DEFAULT = new Default();

  /// The name of this tenant's folder below the data directory: `default` or `team-<name>`.
  String folder();

  /// The team's name as the wire shows it; empty for [#DEFAULT].
  Optional<String> team();

  /// The tenant of a team name: letters, digits, `-` and `_`, at most 64 of them, so that it is safe as a folder.
  /// Empty when the name is none of that.
  static Optional<TenantId> parse(@Nullable String team) {
    if (team == null || team.isBlank()) {
      return Optional.of(DEFAULT);
    }
    String name = team.strip();
    return Named.PATTERN.matcher(name).matches() ? Optional.of(new Named(name)) : Optional.empty();
  }

  /// The tenant of a folder that [#folder()] named; empty for any other folder.
  static Optional<TenantId> ofFolder(String folder) {
    if (folder.equals("default")) {
      return Optional.of(DEFAULT);
    }
    return folder.startsWith("team-") ? parse(folder.substring("team-".length())) : Optional.empty();
  }

  /// No team.
  record Default() implements TenantId {
    @Override
    public String folder() {
      return "default";
    }

    @Override
    public Optional<String> team() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return folder();
    }
  }

  /// A team with a name.
  record Named(String name) implements TenantId {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public Named {
      if (!PATTERN.matcher(name).matches()) {
        throw new IllegalArgumentException("Not a team name: " + name);
      }
    }

    @Override
    public String folder() {
      return "team-" + name;
    }

    @Override
    public Optional<String> team() {
      return Optional.of(name);
    }

    @Override
    public String toString() {
      return folder();
    }
  }
}
