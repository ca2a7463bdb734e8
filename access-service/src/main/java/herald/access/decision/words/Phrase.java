package herald.access.decision.words;

import java.util.List;

/**
 * Something to be said, in no language yet.
 *
 * @param key names the sentence
 * @param parts what stands in its gaps, in order: phrases, or what is the same in every language
 */
public record Phrase(String key, List<Object> parts) {

  /** A phrase with these in its gaps. */
  public static Phrase of(Says says, Object... parts) {
    return new Phrase(says.key(), List.of(parts));
  }

  /** The word for one constant of a kind of things. */
  static Phrase named(String kind, String constant) {
    return new Phrase(kind + "." + constant, List.of());
  }
}
