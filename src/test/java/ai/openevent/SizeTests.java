package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The tails that make code hard to read: long classes, long methods, long lines. Averages are nobody's concern.
class SizeTests {

  private static final Path MAIN = Path.of("src", "main", "java");
  private static final int LONGEST_LINE = 140;
  private static final int LONGEST_CLASS = 350;
  /// An exhaustive switch of one-liners is as long as its type has cases.
  private static final int LONGEST_METHOD = 45;

  @Test
  void noLineRunsOutOfTheWindow() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : javaFiles()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() > LONGEST_LINE) {
          tooLong.add(file + ":" + (i + 1));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noClassIsMoreThanOneIdea() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : javaFiles()) {
      if (Files.readAllLines(file).size() > LONGEST_CLASS) {
        tooLong.add(file.toString());
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsLongerThanAScreen() {
    Sources sources = Sources.of("ai.openevent");
    List<String> tooLong = new ArrayList<>();
    sources.units().forEach(unit -> new Methods(unit, sources.trees(), tooLong).scan(unit, null));
    assertThat(tooLong).isEmpty();
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<String> tooLong;

    Methods(CompilationUnitTree unit, DocTrees trees, List<String> tooLong) {
      this.unit = unit;
      this.trees = trees;
      this.tooLong = tooLong;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      if (method.getBody() != null && !isOneSwitch(method)) {
        var positions = trees.getSourcePositions();
        int first = Sources.line(unit, positions.getStartPosition(unit, method));
        int last = Sources.line(unit, positions.getEndPosition(unit, method));
        if (last - first >= LONGEST_METHOD) {
          tooLong.add(Sources.fileName(unit) + " " + method.getName() + ": " + (last - first + 1) + " lines");
        }
      }
      return super.visitMethod(method, null);
    }

    private static boolean isOneSwitch(MethodTree method) {
      return method.getBody().getStatements().size() == 1 && method.getBody().toString().strip().matches("(?s)\\{\\s*(return )?switch .*");
    }
  }
}
