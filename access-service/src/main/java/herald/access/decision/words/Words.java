package herald.access.decision.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The sentences of each language. */
public final class Words {

  private static final Map<Language, Properties> SENTENCES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      SENTENCES.put(language, read(language));
    }
  }

  private Words() {}

  /** The phrase in this language, with its gaps filled. */
  public static String in(Language language, Phrase phrase) {
    String sentence = sentence(language, phrase.key());
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int gap = sentence.indexOf('{'); gap >= 0; gap = sentence.indexOf('{', from)) {
      int end = sentence.indexOf('}', gap);
      Object part = phrase.parts().get(Integer.parseInt(sentence.substring(gap + 1, end)));
      said.append(sentence, from, gap)
          .append(part instanceof Phrase inner ? in(language, inner) : part);
      from = end + 1;
    }
    return said.append(sentence.substring(from)).toString();
  }

  /** What the rule of this number says. */
  public static String rule(Language language, String number) {
    return sentence(language, "rule." + number);
  }

  static Set<String> keys(Language language) {
    return SENTENCES.get(language).stringPropertyNames();
  }

  static String sentence(Language language, String key) {
    return Objects.requireNonNull(
        SENTENCES.get(language).getProperty(key), () -> language + " has no words for " + key);
  }

  private static Properties read(Language language) {
    Properties sentences = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                Words.class.getResourceAsStream("words_" + language.tag() + ".properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
