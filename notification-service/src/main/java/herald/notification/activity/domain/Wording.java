package herald.notification.activity.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one type of happening is said.
 *
 * @param type the contract's type, for example {@code herald.post.published.v1}
 * @param sentence in English; {@code {account}} and the like stand for facts
 */
public record Wording(String type, String sentence) {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  /** What stands for a fact that is not known, or not known any more. */
  private static final Map<String, String> UNKNOWN =
      Map.of(
          "actor", "Herald",
          "account", "an account",
          "user", "A former user",
          "because", "no reason was given");

  /** The sentence with these facts; in one pass, so that a fact cannot bring in another. */
  public String with(Map<String, String> facts) {
    return FACT.matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1), facts)));
  }

  private static String fact(String name, Map<String, String> facts) {
    String fact = facts.getOrDefault(name, UNKNOWN.getOrDefault(name, "something"));
    return name.equals("because") ? Because.inWords(fact) : fact;
  }
}
