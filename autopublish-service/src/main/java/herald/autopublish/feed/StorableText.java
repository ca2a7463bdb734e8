package herald.autopublish.feed;

import java.util.regex.Pattern;

/** Text from strangers, without what a database cannot keep. */
public final class StorableText {

  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\p{Cs}]");

  private StorableText() {}

  /** Without NUL, other control characters and halves of characters; tabs and lines stay. */
  public static String of(String text) {
    return UNSTORABLE.matcher(text).replaceAll("");
  }
}
