package ai.openevent;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// The workflow as a document, read from the types and comments of the kernel.
final class WorkflowDocument {

  private static final String KERNEL = "ai.openevent.booking";

  private final Sources sources = Sources.of("ai.openevent");
  private final StringBuilder text = new StringBuilder();

  private WorkflowDocument() {}

  static String write() {
    WorkflowDocument document = new WorkflowDocument();
    document.title();
    document.stages();
    document.progress();
    document.rules();
    document.commands();
    document.table("What a message can want", "Intent", "Everything a client's message can bring about. What isn't here no message can do.");
    document.table("What happens", "BookingEvent", "The facts that are kept, in the journal and for good.");
    document.table("What there is to say", "Outcome", "What a reply is made of.");
    document.table("What only a person decides", "Approval", "Open decisions are facts of the booking; a task shows each of them.");
    document.constants("Reasons for a review", "Approval.ReviewReason");
    document.table("What a bare yes means", "Expectation", "The one open question at the end of a reply.");
    document.constants("Refusals", "Decision.Refusal");
    document.constants("Status", "Status");
    document.constants("Ends", "Standing.EndReason");
    return document.text.toString().stripTrailing();
  }

  private void title() {
    text.append("""
        # The workflow

        Generated from the types of `ai.openevent.booking` and their comments; a test fails when it is stale
        (`./mvnw test -Dtest=WorkflowDocumentTests -Daccept` writes it anew). Why it is cut this way: [architecture](architecture.md),
        [ADR 2](adr/0002-the-stage-is-derived-from-facts.md). References such as `workflow.md 27.12` or `R7` are to the product's
        behaviour specification, which this file does not replace.

        """);
  }

  private void stages() {
    text.append("## Stages\n\n").append(doc(type("Stage"))).append("\n\n");
    List<VariableTree> stages = constants(type("Stage"));
    text.append("```mermaid\nstateDiagram-v2\n  direction LR\n  [*] --> ").append(stages.getFirst().getName()).append('\n');
    for (int i = 1; i < stages.size(); i++) {
      text.append("  %s --> %s: settled\n".formatted(stages.get(i - 1).getName(), stages.get(i).getName()));
      text.append("  %s --> %s: lapsed\n".formatted(stages.get(i).getName(), stages.get(i - 1).getName()));
    }
    text.append("```\n\nA lapse may lead back further than one stage: to the first that is open.\n\n| stage | settled when |\n|---|---|\n");
    stages.forEach(stage -> text.append("| `%s` | %s |\n".formatted(stage.getName(), condition(stage))));
    text.append('\n');
  }

  /// How older front ends count: seven steps, a percentage for each.
  private void progress() {
    Map<String, String> steps = cases("ai.openevent.activity.Step", "of");
    Map<String, String> percentages = cases("ai.openevent.wire.Steps", "percentage");
    text.append("What older front ends count, as views of the same facts:\n\n| stage | step |\n|---|---|\n");
    steps.forEach((stage, step) -> text.append("| `%s` | `%s` |\n".formatted(stage, step)));
    text.append("\n| step | progress in % |\n|---|---|\n");
    percentages.forEach((step, percentage) -> text.append("| `%s` | `%s` |\n".formatted(step, percentage)));
    text.append('\n');
  }

  private void rules() {
    TypeElement advance = type("Advance");
    text.append("## What follows from facts\n\n").append(doc(advance)).append("\n\n");
    List<MemberReferenceTree> lapsing = rules(advance, "LAPSING");
    List<MemberReferenceTree> leading = rules(advance, "LEADING");
    text.append("```mermaid\nflowchart LR\n  command --> ");
    text.append(chain(lapsing)).append(" --> ").append(chain(leading));
    text.append(" --> changed{changed?}\n  changed -- yes --> ").append(id(lapsing.getFirst()));
    text.append("\n  changed -- no --> reply\n```\n\n| rule | |\n|---|---|\n");
    lapsing.forEach(rule -> row(rule, "what lapses"));
    leading.forEach(rule -> row(rule, "what leads on"));
    text.append('\n');
  }

  private void row(MemberReferenceTree rule, String kind) {
    TypeElement owner = type(String.valueOf(rule.getQualifierExpression()));
    String said = ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().equals(rule.getName())).map(this::doc).findFirst().orElse("");
    text.append("| `%s` (%s) | %s |\n".formatted(rule, kind, said.isEmpty() ? doc(owner) : said));
  }

  private void commands() {
    text.append("## Commands\n\n").append(doc(type("BookingCommand"))).append("\n\n");
    text.append("| command | who | |\n|---|---|---|\n");
    for (TypeElement command : records(type("BookingCommand"))) {
      if (implemented(command).startsWith("Booking") || implemented(command).endsWith("Command")) {
        text.append("| %s | %s | %s |\n".formatted(signature(command), who(implemented(command)), doc(command)));
      }
    }
    text.append('\n');
  }

  private static String who(String kind) {
    return switch (kind) {
      case "StaffCommand" -> "staff";
      case "SystemCommand" -> "the application";
      default -> "the client";
    };
  }

  private void table(String title, String type, String words) {
    text.append("## ").append(title).append("\n\n").append(words).append("\n");
    String group = "\0";
    for (TypeElement found : records(type(type))) {
      String heading = group(found);
      if (!heading.equals(group)) {
        text.append(heading.isEmpty() ? "" : "\n**" + heading + "**\n").append("\n| `").append(type).append("` | |\n|---|---|\n");
        group = heading;
      }
      text.append("| %s | %s |\n".formatted(signature(found), doc(found)));
    }
    text.append('\n');
  }

  private void constants(String title, String type) {
    TypeElement found = type(type);
    text.append("## ").append(title).append("\n\n").append(doc(found)).append(doc(found).isEmpty() ? "" : "\n\n");
    text.append("| `").append(found.getSimpleName()).append("` | |\n|---|---|\n");
    for (Element constant : found.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        text.append("| `%s` | %s |\n".formatted(constant.getSimpleName(), doc(constant)));
      }
    }
    text.append('\n');
  }

  // Reading the sources

  private TypeElement type(String name) {
    return Objects.requireNonNull(sources.elements().getTypeElement(KERNEL + "." + name), name);
  }

  private static List<TypeElement> records(TypeElement type) {
    return ElementFilter.typesIn(type.getEnclosedElements()).stream()
        .filter(nested -> nested.getKind() == ElementKind.RECORD).toList();
  }

  private static String implemented(TypeElement type) {
    return String.valueOf(type.getInterfaces().getFirst()).replaceFirst(".*\\.", "");
  }

  private static String signature(TypeElement type) {
    String fields = type.getRecordComponents().stream().map(RecordComponentElement::getSimpleName)
        .map(String::valueOf).collect(Collectors.joining(", "));
    return fields.isEmpty() ? "`%s`".formatted(type.getSimpleName()) : "`%s` %s".formatted(type.getSimpleName(), fields);
  }

  private String doc(Element element) {
    var comment = sources.trees().getDocCommentTree(element);
    if (comment == null) {
      return "";
    }
    String sentence = comment.getFirstSentence().stream().map(String::valueOf).collect(Collectors.joining());
    return sentence.replaceAll("\\s+", " ").replaceAll("\\[#?([\\w#.()]+)]", "`$1`").replace("|", "\\|").strip();
  }

  /// The heading comment above a nested type: `// Dates`.
  private String group(TypeElement type) {
    var path = sources.trees().getPath(type);
    CompilationUnitTree unit = path.getCompilationUnit();
    long position = sources.trees().getSourcePositions().getStartPosition(unit, path.getLeaf());
    return content(unit).substring(0, Math.toIntExact(position)).lines()
        .filter(line -> line.matches("  // .+")).reduce((_, later) -> later).orElse("").strip().replaceFirst("^// ", "");
  }

  private static String content(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<VariableTree> constants(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .map(field -> (VariableTree) sources.trees().getTree(field)).toList();
  }

  private static String condition(VariableTree stage) {
    if (stage.getInitializer() instanceof NewClassTree made
        && made.getArguments().getFirst() instanceof LambdaExpressionTree rule) {
      String body = String.valueOf(rule.getBody());
      return body.equals("false") ? "never: it is the last" : "`" + body + "`";
    }
    throw new IllegalStateException("No rule of " + stage.getName());
  }

  private List<MemberReferenceTree> rules(TypeElement type, String list) {
    List<MemberReferenceTree> rules = new ArrayList<>();
    Tree field = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(found -> found.getSimpleName().contentEquals(list)).map(found -> sources.trees().getTree(found))
        .findFirst().orElseThrow();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
        rules.add(tree);
        return null;
      }
    }.scan(field, null);
    return rules;
  }

  /// The arms of the switch that a method is made of.
  private Map<String, String> cases(String type, String method) {
    Map<String, String> found = new LinkedHashMap<>();
    Tree tree = ElementFilter.methodsIn(sources.elements().getTypeElement(type).getEnclosedElements()).stream()
        .filter(declared -> declared.getSimpleName().contentEquals(method)).map(declared -> sources.trees().getTree(declared))
        .findFirst().orElseThrow();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitCase(CaseTree arm, @Nullable Void none) {
        String labels = arm.getLabels().stream().map(String::valueOf).collect(Collectors.joining(", "));
        found.put(labels, String.valueOf(arm.getBody()).replaceAll("^yield |;$", ""));
        return null;
      }
    }.scan(tree, null);
    return found;
  }

  private static String chain(List<MemberReferenceTree> rules) {
    return rules.stream().map(rule -> id(rule) + "[\"" + rule + "\"]").collect(Collectors.joining(" --> "));
  }

  private static String id(MemberReferenceTree rule) {
    return String.valueOf(rule).replace("::", "_");
  }
}
