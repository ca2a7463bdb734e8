package herald.platform.testing.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final String HERE = HouseRulesTest.class.getPackageName();

  private static HouseRules rules(String fixture) {
    try {
      return HouseRules.over(Class.forName(HERE + "." + fixture), new ClassFileImporter());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AbstractThrowableAssert<?, ?> broken(HouseRules rules) {
    return assertThatThrownBy(rules::check).isInstanceOf(AssertionError.class);
  }

  @Test
  void passWhatKeepsToThem() {
    assertThatCode(rules("tidy.TidyService")::check).doesNotThrowAnyException();
  }

  @Test
  void findAFrameworkInTheDomain() {
    broken(rules("leaky.LeakyService")).hasMessageContaining("ApplicationContext");
  }

  @Test
  void findADomainThatKnowsItsOutside() {
    broken(rules("leaky.LeakyService")).hasMessageContaining("leaky.write.Request");
  }

  @Test
  void findAnEndpointThatReachesAcrossHubsByADetour() {
    broken(rules("reaching.ReachingService"))
        .hasMessageContaining("Endpoint uses")
        .hasMessageContaining("Rows uses herald.platform.eventstore.EngineRows");
  }

  @Test
  void letThroughWhatIsNamed() {
    String named = HERE + ".reaching.ReachingService$Rows";
    assertThatCode(rules("reaching.ReachingService").mayUseEngine(named)::check)
        .doesNotThrowAnyException();
  }

  @Test
  void nameOnlyWhatIsThere() {
    assertThatThrownBy(() -> rules("reaching.ReachingService").mayUseEngine("no.such.Thing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findAClassOfAnotherService() {
    broken(rules("nosy.NosyService")).hasMessageContaining("herald.other.OtherService");
  }

  @Test
  void findAnAutomationThatWouldActAgainInAReplay() {
    broken(rules("repeating.RepeatingService"))
        .hasMessageContaining("WhenPostedThenTell")
        .hasMessageContaining("DisallowReplay");
  }

  @Test
  void failWhereTheyFindNothingToLookAt() {
    assertThatThrownBy(rules("hollow.HollowService")::check).isInstanceOf(AssertionError.class);
  }
}
