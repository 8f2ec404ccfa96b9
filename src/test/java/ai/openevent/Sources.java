package ai.openevent;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The application's own sources as the compiler understands them.
final class Sources {

  private static final Path ROOT = Path.of("src", "main", "java");

  private final List<CompilationUnitTree> units;
  private final DocTrees trees;
  private final Elements elements;

  private Sources(List<CompilationUnitTree> units, DocTrees trees, Elements elements) {
    this.units = List.copyOf(units);
    this.trees = trees;
    this.elements = elements;
  }

  /// All sources below a package, with their types resolved.
  static Sources of(String packageName) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(ROOT.resolve(packageName.replace('.', '/')))) {
      List<Path> paths = found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      List<String> options = List.of(
          "-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"), "-sourcepath", ROOT.toString());
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      return new Sources(units, DocTrees.instance(task), task.getElements());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<CompilationUnitTree> units() {
    return units;
  }

  DocTrees trees() {
    return trees;
  }

  Elements elements() {
    return elements;
  }

  static String fileName(CompilationUnitTree unit) {
    return ROOT.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
  }

  static int line(CompilationUnitTree unit, long position) {
    return Math.toIntExact(unit.getLineMap().getLineNumber(position));
  }
}
