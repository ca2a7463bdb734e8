package herald.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The texts of a service's mails and pages, in Dutch and in English, from {@code texts/} on the
 * class path: a mail has a template in each language, {@code texts/nl/…}; a page has one, and takes
 * its words from {@code texts/words_nl.properties}. What a template puts in is escaped.
 */
public final class Templates {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  public Templates() {
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT, 1));
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML, 2));
    engine.setTemplateEngineMessageSource(words());
  }

  /** The template of this name in the reader's language, English unless that is Dutch. */
  public String render(
      String name, String language, Map<String, ? extends @Nullable Object> facts) {
    String known = known(language);
    return process(known + "/" + name, known, facts);
  }

  /** The page of this name with its words in the reader's language, English unless it is Dutch. */
  public String page(String name, String language, Map<String, ? extends @Nullable Object> facts) {
    return process("pages/" + name, known(language), facts);
  }

  private String process(
      String template, String language, Map<String, ? extends @Nullable Object> facts) {
    return engine.process(template, context(language, facts));
  }

  private static Context context(String language, Map<String, ? extends @Nullable Object> facts) {
    Context context = new Context(Locale.forLanguageTag(language));
    facts.forEach(context::setVariable);
    return context;
  }

  private static String known(String language) {
    return language.equals("nl") ? "nl" : "en";
  }

  private static ReloadableResourceBundleMessageSource words() {
    ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();
    words.setBasename("classpath:texts/words");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode, int order) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("texts/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setOrder(order);
    return resolver;
  }
}
