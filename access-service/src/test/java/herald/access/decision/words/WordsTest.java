package herald.access.decision.words;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.domain.Feature;
import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.access.permission.Remedy;
import herald.access.permission.Standing;
import herald.access.user.events.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R-PERM-4")
class WordsTest {

  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  /** Rules that only releases and editions are decided by. */
  private static final Set<String> OTHER_RULES =
      Set.of("R-ACC-7", "R-AUTO-2", "R-CON-11", "R-EDI-2", "R-POST-4", "R-POST-7");

  @ParameterizedTest
  @EnumSource
  void everythingHasWordsAndNoWordsAreForNothing(Language language) {
    assertThat(Words.keys(language)).containsExactlyInAnyOrderElementsOf(needed());
    for (String key : needed()) {
      assertThat(Words.sentence(language, key)).as(key).isNotBlank();
    }
  }

  private static Set<String> needed() {
    Set<String> keys = new TreeSet<>();
    Stream.of(Says.values()).forEach(says -> keys.add(says.key()));
    Stream.of(Level.values()).forEach(level -> keys.add("level." + level));
    Stream.of(Action.values()).forEach(action -> keys.add("action." + action.code()));
    Stream.of(Feature.values())
        .forEach(feature -> keys.addAll(List.of("refusal." + feature, "takes." + feature)));
    rules().forEach(rule -> keys.add("rule." + rule));
    return keys;
  }

  private static Set<String> rules() {
    Set<String> rules = new HashSet<>(OTHER_RULES);
    Stream.of(Action.values()).forEach(action -> rules.add(action.rule()));
    for (Permission permission : Permission.values()) {
      rules.add(new Standing(permission, false, true, true).rule());
      rules.add(new Standing(permission, true, true, true).rule());
    }
    return rules;
  }

  @Test
  void aSentenceHasTheSameGapsInEachLanguage() {
    for (String key : needed()) {
      assertThat(gaps(Language.NL, key)).as(key).isEqualTo(gaps(Language.EN, key));
    }
  }

  private static Set<String> gaps(Language language, String key) {
    Set<String> gaps = new HashSet<>();
    GAP.matcher(Words.sentence(language, key)).results().forEach(gap -> gaps.add(gap.group()));
    return gaps;
  }

  @Test
  void dutchSaysU() {
    for (String key : Words.keys(Language.NL)) {
      assertThat(Words.sentence(Language.NL, key))
          .doesNotContainPattern("(?i)\\b(je|jij|jou|jouw|jullie)\\b");
    }
  }

  @Test
  void everyRemedyIsSaidInEachLanguage() {
    Set<String> said = new HashSet<>();
    for (Language language : Language.values()) {
      for (Action action : Action.values()) {
        for (Permission permission : Permission.values()) {
          Stream.of(0, 1, 2, 3)
              .map(bits -> new Standing(permission, false, (bits & 1) > 0, (bits & 2) > 0))
              .filter(standing -> !action.allows(standing))
              .map(standing -> Words.in(language, Phrases.of(Remedy.of(action, standing))))
              .forEach(said::add);
        }
      }
    }
    assertThat(said)
        .contains(
            "access to the account, or being a super admin",
            "the permission OWN_ACCOUNTS or ACCESSIBLE_ACCOUNTS, or being a super admin",
            "being an auditor, or being a super admin",
            "toegang tot het account, of als superbeheerder",
            "de machtiging OWN_ACCOUNTS of ACCESSIBLE_ACCOUNTS, of als superbeheerder",
            "als auditor of als superbeheerder")
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{", "}"));
  }

  /** The deciders refuse in these words; the decision point must not say it otherwise. */
  @ParameterizedTest
  @EnumSource
  void whatAHubTakesIsSaidAsTheDecidersDo(Feature feature) {
    assertThat(Words.in(Language.EN, Phrases.refusal(feature))).isEqualTo(feature.refusal());
    assertThat(Words.in(Language.EN, Phrases.takes(feature))).isEqualTo(feature.takes());
  }

  @Test
  void aNameIsNeverTakenForAGap() {
    Phrase hostile = Phrase.of(Says.IS_IN_TEAM, "{0} {9} $1 \\");
    assertThat(Words.in(Language.EN, hostile)).isEqualTo("is in the team {0} {9} $1 \\");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | EN",
        "'' | EN",
        "nl | NL",
        "nl-BE | NL",
        "en-GB, nl;q=0.5 | EN",
        "de, nl;q=0.8, en;q=0.3 | NL",
        "fr | EN",
        "* | EN",
        "nl;q=0, en | EN",
        ";;;=garbage | EN"
      })
  void theLanguageIsTheOneThatIsAskedForMost(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }
}
