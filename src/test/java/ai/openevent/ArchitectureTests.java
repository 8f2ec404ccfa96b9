package ai.openevent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/// Rules of the house that no compiler checks.
@AnalyzeClasses(packages = "ai.openevent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  private static final String TECHNIQUE = "Util|Utils|Helper|Manager|Impl|Processor|Dto";

  /// A framework's interface may carry such a word, and its implementation after it.
  private static final String FOREIGN_NAMES = "JournalTransactionManager";

  private static final Set<String> CLOCKS = Set.of(
      "java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalDateTime.now", "java.time.LocalTime.now",
      "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now", "java.time.Year.now", "java.time.YearMonth.now",
      "java.time.MonthDay.now", "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
      "java.time.InstantSource.system", "java.lang.System.currentTimeMillis");

  @ArchTest
  static final ArchRule theKernelIsPureJava = classes()
      .that().resideInAPackage("ai.openevent.booking").and(isNoPackageInfo())
      .should().onlyDependOnClassesThat(
          resideInAnyPackage("java..", "org.jspecify..", "ai.openevent.tenancy", "ai.openevent.venue", "ai.openevent.booking"));

  @ArchTest
  static final ArchRule theVenuesRecordsArePureJava = classes()
      .that().resideInAPackage("ai.openevent.venue").and(isNoPackageInfo())
      .should().onlyDependOnClassesThat(
          resideInAnyPackage("java..", "org.jspecify..", "ai.openevent.tenancy", "ai.openevent.venue"));

  @ArchTest
  static final ArchRule timeComesFromTheClock = noClasses()
      .that().doNotHaveFullyQualifiedName("ai.openevent.ClockConfiguration")
      .should().accessTargetWhere(asksTheMachineForTheTime());

  @ArchTest
  static final ArchRule controllersAreHidden = classes()
      .that().areAnnotatedWith(RestController.class).should().notBePublic().allowEmptyShould(true);

  /// A component may be a module's front door when there is no second one to name an interface for; below, none is public.
  @ArchTest
  static final ArchRule componentsAreHidden = classes()
      .that().areMetaAnnotatedWith(Component.class).and().resideOutsideOfPackages("ai.openevent", "ai.openevent.*")
      .should().notBePublic();

  @ArchTest
  static final ArchRule configurationsAreHidden = classes()
      .that().areMetaAnnotatedWith(Configuration.class).and(isNotTheApplication()).should().notBePublic();

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

  @ArchTest
  static final ArchRule classesAreNotNamedForATechnique = noClasses()
      .that().haveNameNotMatching(".*\\.(" + FOREIGN_NAMES + ")(\\$.*)?")
      .should().haveNameMatching(".*[a-z](" + TECHNIQUE + ")(\\$.*)?");

  @ArchTest
  static final ArchRule packagesAreNotNamedForATechnique = noClasses()
      .should().resideInAnyPackage("..util..", "..impl..", "..dto..", "..common..", "..service..", "..helper..");

  /// Whoever makes a text of a string says that it is the house's own; everything else comes in as somebody's words.
  @ArchTest
  static final ArchRule textsAreMadeInOnePlace = constructors()
      .that().areDeclaredIn("ai.openevent.language.reply.Text")
      .should().onlyBeCalled().byClassesThat().haveNameMatching("ai\\.openevent\\.language\\.reply\\.(Text|Phrases)");

  private static DescribedPredicate<JavaClass> isNoPackageInfo() {
    return DescribedPredicate.not(simpleName("package-info"));
  }

  private static DescribedPredicate<JavaClass> isNotTheApplication() {
    return DescribedPredicate.not(simpleName("OpenEvent"));
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
    return DescribedPredicate.describe("asks the machine for the time",
        access -> CLOCKS.contains(access.getTargetOwner().getFullName() + "." + access.getTarget().getName()));
  }
}
