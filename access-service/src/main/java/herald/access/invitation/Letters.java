package herald.access.invitation;

import herald.platform.mail.Letter;
import herald.platform.mail.MailProperties;
import herald.platform.mail.Templates;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails about signing in. */
@Component
public class Letters {

  private final Templates templates;
  private final MailProperties properties;

  Letters(Templates templates, MailProperties properties) {
    this.templates = templates;
    this.properties = properties;
  }

  /**
   * A mail to one person.
   *
   * @param template the name of its text; that of its subject ends in {@code -subject}
   */
  public Letter to(String address, String language, String template, Map<String, Object> facts) {
    return new Letter(
        "<" + UUID.randomUUID() + "@" + properties.publicUrl().getHost() + ">",
        properties.mailFrom(),
        address,
        templates.render(template + "-subject", language, facts).strip(),
        templates.render(template, language, facts),
        Map.of());
  }
}
