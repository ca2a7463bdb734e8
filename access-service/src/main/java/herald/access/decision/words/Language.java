package herald.access.decision.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that Herald speaks. */
public enum Language {
  EN(Locale.ENGLISH),
  NL(Locale.forLanguageTag("nl"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** As {@code Content-Language} names it. */
  public String tag() {
    return locale.getLanguage();
  }

  /** What the header {@code Accept-Language} asks for most; English if that is none of these. */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return EN;
    }
    try {
      List<Locale> spoken = Stream.of(values()).map(language -> language.locale).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), spoken);
      return Optional.ofNullable(best).map(Language::of).orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }

  private static Language of(Locale locale) {
    return Stream.of(values()).filter(one -> one.locale.equals(locale)).findFirst().orElse(EN);
  }
}
