package herald.simulator.linkedin;

/**
 * LinkedIn's "little text": reserved characters stand behind a backslash. A bare one starts an
 * element, and where no element follows, the text ends there: the well-known cut-off post.
 */
final class Commentary {

  /** Reserved as well is {@code #}; bare, it makes a hashtag. */
  private static final String RESERVED = "<>~_|[]*(){}@";

  private Commentary() {}

  /** The text as people see it. */
  static String shown(String written) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char letter = written.charAt(i);
      if (letter == '\\' && i + 1 < written.length()) {
        i++;
        text.append(written.charAt(i));
      } else if (RESERVED.indexOf(letter) >= 0) {
        return text.toString().stripTrailing();
      } else {
        text.append(letter);
      }
    }
    return text.toString();
  }
}
