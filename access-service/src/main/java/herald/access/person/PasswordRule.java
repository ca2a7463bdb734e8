package herald.access.person;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/**
 * A password has at least ten characters and would not be guessed in some ten thousand million
 * tries by somebody who knows the words that people use, their names among them. It need hold no
 * particular characters: such rules make passwords worse.
 */
public final class PasswordRule {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int SAFELY_UNGUESSABLE = 3;

  private static final Zxcvbn GUESSER = new Zxcvbn();

  private PasswordRule() {}

  /** Why a password is not taken. */
  public enum Flaw {
    TOO_SHORT,
    TOO_LONG,
    GUESSABLE
  }

  /**
   * What is wrong with it.
   *
   * @param about what others know of the person: their name, their address
   */
  public static Optional<Flaw> flawIn(String password, List<String> about) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Flaw.TOO_LONG);
    }
    return GUESSER.measure(password, about).getScore() < SAFELY_UNGUESSABLE
        ? Optional.of(Flaw.GUESSABLE)
        : Optional.empty();
  }

  /** What is wrong, for whoever chose it. */
  public static String sentence(Flaw flaw) {
    return switch (flaw) {
      case TOO_SHORT -> "A password has at least " + SHORTEST + " characters.";
      case TOO_LONG -> "A password has at most " + LONGEST + " characters.";
      case GUESSABLE ->
          "This password is easy to guess. Take several words that do not belong together.";
    };
  }
}
