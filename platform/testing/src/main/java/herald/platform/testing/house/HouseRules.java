package herald.platform.testing.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;

/**
 * What holds in every service: {@code HouseRules.of(AccountService.class).check()} in a test of it.
 */
public final class HouseRules {

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "org.axonframework..",
    "tools.jackson..",
    "com.fasterxml..",
    "jakarta..",
    "javax..",
    "java.sql..",
    "org.apache..",
    "herald.platform.eventstore..",
    "herald.platform.messaging..",
    "herald.platform.service.."
  };

  private static final String[] OUTSIDE = {
    "..write..", "..read..", "..automation..", "..intake..", "..publication.."
  };

  private final String base;
  private final JavaClasses classes;
  private final Set<String> mayUseEngine;

  private HouseRules(String base, JavaClasses classes, Set<String> mayUseEngine) {
    this.base = base;
    this.classes = classes;
    this.mayUseEngine = mayUseEngine;
  }

  /** The rules over the packages of this class, usually the service's application class. */
  public static HouseRules of(Class<?> application) {
    return over(
        application,
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()));
  }

  static HouseRules over(Class<?> application, ClassFileImporter importer) {
    String base = application.getPackageName();
    return new HouseRules(base, importer.importPackages(base), Set.of());
  }

  /**
   * These classes reach across hubs on behalf of a request, because its hub is not known yet. Each
   * is named here one by one, and each must be there.
   */
  public HouseRules mayUseEngine(String... names) {
    List.of(names).forEach(classes::get);
    return new HouseRules(base, classes, Set.of(names));
  }

  /**
   * Checks all rules.
   *
   * @throws AssertionError that names every violation
   */
  public void check() {
    List<String> broken =
        List.of(
                domainIsPlain(),
                domainKnowsNothingOutside(),
                servicesAreApart(),
                engineOutOfReach(),
                automationsActOnce())
            .stream()
            .map(rule -> rule.evaluate(classes))
            .filter(EvaluationResult::hasViolation)
            .map(result -> result.getFailureReport().toString())
            .toList();
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken));
    }
  }

  private DescribedPredicate<JavaClass> domain() {
    return resideInAnyPackage(base + "..events..", base + "..domain..");
  }

  private ArchRule domainIsPlain() {
    return noClasses()
        .that(domain())
        .should()
        .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
        .because("the domain is plain Java: it outlives the frameworks around it");
  }

  private ArchRule domainKnowsNothingOutside() {
    return noClasses()
        .that(domain())
        .should()
        .dependOnClassesThat(resideInAnyPackage(OUTSIDE).and(resideInAPackage(base + "..")))
        .because("what decides does not know who asks or who reads");
  }

  private ArchRule servicesAreApart() {
    return noClasses()
        .that(resideInAPackage(base + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("herald..")
                .and(DescribedPredicate.not(resideInAnyPackage(base + "..", "herald.platform.."))))
        .because("services talk by HTTP and contracts, never by each other's classes");
  }

  private ArchRule engineOutOfReach() {
    return classes()
        .that()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .should(new NotReachTheEngine(base, mayUseEngine))
        .because("what serves a request sees the rows of its hub alone");
  }

  private ArchRule automationsActOnce() {
    return classes()
        .that()
        .areAnnotatedWith("org.axonframework.config.ProcessingGroup")
        .and()
        .haveSimpleNameStartingWith("When")
        .should()
        .beAnnotatedWith("org.axonframework.eventhandling.DisallowReplay")
        .allowEmptyShould(true) // not every service has automations
        .because("what acts passes over the past, which only its lookups read (R-AUD-2)");
  }
}
