package herald.access.signin;

import herald.access.person.PasswordRule;
import java.util.List;
import java.util.Locale;

/** The two fields in which somebody chooses a password. */
record ChosenPassword(String password, String again) {

  /** The name of the words that say what is wrong; empty if nothing is. */
  String flaw(List<String> about) {
    if (!password.equals(again)) {
      return "not-the-same";
    }
    return PasswordRule.flawIn(password, about)
        .map(flaw -> "password-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse("");
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "ChosenPassword[…]";
  }
}
