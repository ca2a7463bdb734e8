package herald.access.person;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.person.PasswordRule.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  private static final List<String> ABOUT = List.of("Sanne de Vries", "sanne@example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "korenbloem trapleuning vuurtoren",
        "correct horse battery staple",
        "x7#Kq!vP2z",
        "ééntje ópgewekte zéppelin"
      })
  void takesWhatIsHardToGuess(String password) {
    assertThat(PasswordRule.flawIn(password, ABOUT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password12",
        "qwertyuiop",
        "1234567890",
        "aaaaaaaaaaaaaaaa",
        "Sanne de Vries",
        "sanne@example.org",
        "welcome2026"
      })
  void refusesWhatIsTriedFirst(String password) {
    assertThat(PasswordRule.flawIn(password, ABOUT)).hasValue(Flaw.GUESSABLE);
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(PasswordRule.flawIn("x7#Kq!vP2", ABOUT)).hasValue(Flaw.TOO_SHORT);
    assertThat(PasswordRule.flawIn("😀😁😂😃😄", ABOUT)).hasValue(Flaw.TOO_SHORT);
    assertThat(PasswordRule.flawIn("x".repeat(129), ABOUT)).hasValue(Flaw.TOO_LONG);
  }
}
