package herald.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.permission.Action;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.access.user.domain.User;
import herald.access.user.events.UserEvent;
import herald.platform.eventstore.EngineRows;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;

/**
 * Where things may be used; a rule takes its packages from classes, so that it cannot miss them
 * unseen.
 */
@AnalyzeClasses(
    packagesOf = AccessService.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_domain_is_plain_java =
      classes()
          .that()
          .resideInAnyPackage(
              packagesOf(
                  Hub.class,
                  HubEvent.class,
                  User.class,
                  UserEvent.class,
                  Team.class,
                  TeamEvent.class,
                  AccountAccess.class,
                  AccountAccessEvent.class,
                  Action.class))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "herald.platform.kernel",
              "herald.access.hub.domain",
              "herald.access.hub.events",
              "herald.access.user.domain",
              "herald.access.user.events",
              "herald.access.team.domain",
              "herald.access.team.events",
              "herald.access.account.domain",
              "herald.access.account.events",
              "herald.access.permission");

  @ArchTest
  static final ArchRule requests_stay_in_their_hub =
      noClasses()
          .that()
          .areNotAnnotatedWith(ProcessingGroup.class)
          .and()
          .areNotAnnotatedWith(AcrossHubs.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EngineRows.class);

  private static String[] packagesOf(Class<?>... members) {
    return Stream.of(members).map(Class::getPackageName).distinct().toArray(String[]::new);
  }
}
