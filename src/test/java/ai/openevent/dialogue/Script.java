package ai.openevent.dialogue;

import ai.openevent.venue.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the people of a dialogue do; what the house answers is not in it. Read from `src/test/resources/conversations`.
///
/// @param name the file's name without its ending
/// @param deposit percent of the total; 0 for none
/// @param held whether every reply waits for a manager
record Script(String name, String title, Language language, String client, int deposit, boolean held, List<Move> moves) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "conversations");
  private static final String SOURCED = "source: ";

  Script {
    moves = List.copyOf(moves);
  }

  sealed interface Move {

    /// A message of the client.
    record Says(String text) implements Move {}

    /// The manager says yes to what waits, the oldest first.
    record Approves() implements Move {}

    /// The manager found what the client wished for.
    record Sources(String name, String price) implements Move {}

    /// The deposit arrives.
    record Pays() implements Move {}
  }

  static List<Script> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().map(Script::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Script read(Path file) {
    try {
      Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      String name = Objects.requireNonNull(file.getFileName()).toString().replace(".yml", "");
      return new Script(name, text(content, "title"), Language.ofCode(text(content, "language")).orElseThrow(),
          text(content, "client"), (Integer) Objects.requireNonNull(content.get("deposit")),
          Boolean.TRUE.equals(content.get("hold")), moves((List<?>) Objects.requireNonNull(content.get("turns"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> content, String key) {
    return Objects.requireNonNull(content.get(key), key).toString().strip();
  }

  private static List<Move> moves(List<?> turns) {
    List<Move> moves = new ArrayList<>();
    for (Object turn : turns) {
      Map.Entry<?, ?> move = ((Map<?, ?>) turn).entrySet().iterator().next();
      moves.add(move(move.getKey().toString(), move.getValue().toString().strip()));
    }
    return moves;
  }

  private static Move move(String who, String what) {
    return switch (who) {
      case "client" -> new Move.Says(what);
      case "payment" -> new Move.Pays();
      case "manager" -> what.startsWith(SOURCED) ? sourced(what.substring(SOURCED.length())) : new Move.Approves();
      default -> throw new IllegalArgumentException("Nobody of this name takes part: " + who);
    };
  }

  private static Move sourced(String what) {
    int comma = what.lastIndexOf(',');
    return new Move.Sources(what.substring(0, comma).strip(), what.substring(comma + 1).strip());
  }
}
