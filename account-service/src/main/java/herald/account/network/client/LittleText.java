package herald.account.network.client;

/**
 * LinkedIn's "little text": signs that could begin an element stand behind a backslash; where one
 * stands bare and no element follows, LinkedIn ends the text.
 */
final class LittleText {

  private static final String RESERVED = "\\<>#~_|[]*(){}@";

  private LittleText() {}

  static String written(String text) {
    StringBuilder written = new StringBuilder();
    for (char sign : text.toCharArray()) {
      if (RESERVED.indexOf(sign) >= 0) {
        written.append('\\');
      }
      written.append(sign);
    }
    return written.toString();
  }

  /** What people see of it; the reverse of {@link #written}. */
  static String read(String written) {
    return written.replaceAll("\\\\(.)", "$1");
  }
}
