package herald.notification.digest.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of mails and of the pages that they lead to, in Dutch and in English. */
@Component
public class Templates {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  Templates() {
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT, 1));
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML, 2));
  }

  /** The template of this name in the reader's language, English unless that is Dutch. */
  public String render(String name, String language, Map<String, Object> facts) {
    String folder = language.equals("nl") ? "nl" : "en";
    return engine.process(folder + "/" + name, new Context(Locale.forLanguageTag(folder), facts));
  }

  private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode, int order) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mails/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setOrder(order);
    return resolver;
  }
}
