package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jspecify.annotations.Nullable;

/// A switch over an enum or a sealed type of ours names every case, so that the compiler finds what a new case is missing
/// in. Strings, numbers and foreign types may have a `default`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchTests {

  private final Found found = new Found();

  @BeforeAll
  void readTheSources() {
    Sources sources = Sources.of("ai.openevent");
    sources.units().forEach(unit -> new Scanner(sources, unit, found).scan(unit, null));
  }

  @Test
  void noSwitchOverOurTypesHasADefault() {
    assertThat(found.switches).as("switches over our types, else this test sees nothing").isGreaterThan(20);
    assertThat(found.defaults).isEmpty();
  }

  /// A last `case Intent _` is a default in disguise.
  @Test
  void noSwitchOverOurTypesEndsInATotalPattern() {
    assertThat(found.totals).isEmpty();
  }

  private static final class Found {
    private int switches;
    private final List<String> defaults = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Sources sources;
    private final CompilationUnitTree unit;
    private final Found found;

    Scanner(Sources sources, CompilationUnitTree unit, Found found) {
      this.sources = sources;
      this.unit = unit;
      this.found = found;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void none) {
      check(tree.getExpression(), tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void none) {
      check(tree.getExpression(), tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void check(ExpressionTree selector, List<? extends CaseTree> cases) {
      TypeMirror type = type(selector);
      if (!isOurs(type)) {
        return;
      }
      found.switches++;
      for (CaseTree entry : cases) {
        entry.getLabels().forEach(label -> check(type, entry, label));
      }
    }

    private void check(TypeMirror type, CaseTree entry, CaseLabelTree label) {
      if (label instanceof DefaultCaseLabelTree) {
        found.defaults.add(place(label, type));
      } else if (label instanceof PatternCaseLabelTree pattern && entry.getGuard() == null
          && pattern.getPattern() instanceof BindingPatternTree binding
          && String.valueOf(type(binding.getVariable().getType())).equals(String.valueOf(type))) {
        found.totals.add(place(label, type));
      }
    }

    private TypeMirror type(Tree tree) {
      return sources.trees().getTypeMirror(new TreePath(getCurrentPath(), tree));
    }

    private String place(Tree tree, TypeMirror type) {
      long position = sources.trees().getSourcePositions().getStartPosition(unit, tree);
      String file = Sources.fileName(unit).replaceFirst("^ai/openevent/", "");
      return file + ":" + Sources.line(unit, position) + " over " + type;
    }

    private static boolean isOurs(TypeMirror type) {
      return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
          && element.getQualifiedName().toString().startsWith("ai.openevent.")
          && (element.getKind() == ElementKind.ENUM || element.getModifiers().contains(Modifier.SEALED));
    }
  }
}
