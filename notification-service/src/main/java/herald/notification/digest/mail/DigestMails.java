package herald.notification.digest.mail;

import herald.notification.digest.domain.DigestContent;
import herald.notification.digest.unsubscribing.UnsubscribeTokens;
import herald.platform.mail.Letter;
import herald.platform.mail.MailProperties;
import herald.platform.mail.Templates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes digests. */
@Component
public class DigestMails {

  private final Templates templates;
  private final UnsubscribeTokens tokens;
  private final MailProperties settings;

  DigestMails(Templates templates, UnsubscribeTokens tokens, MailProperties settings) {
    this.templates = templates;
    this.tokens = tokens;
    this.settings = settings;
  }

  /**
   * Who reads it.
   *
   * @param language two letters
   */
  public record To(
      String hub, String user, String name, String address, String language, ZoneId zone) {}

  /** The digest of this period. */
  public Letter of(To to, String digest, Instant since, DigestContent content) {
    String link = settings.publicUrl() + "/unsubscribe/" + tokens.of(to.hub(), to.user());
    Map<String, Object> facts =
        Map.of(
            "name", to.name(),
            "since", Wording.moment(since, to.language(), to.zone()),
            "accounts", AccountSection.of(content),
            "interactions", content.interactions().size(),
            "followers", content.followersGained(),
            "page", settings.publicUrl().toString(),
            "unsubscribe", link);
    return new Letter(
        "<" + digest + "@" + settings.publicUrl().getHost() + ">",
        settings.mailFrom(),
        to.address(),
        templates.render("digest-subject", to.language(), facts).strip(),
        templates.render("digest", to.language(), facts),
        Map.of(
            "List-Unsubscribe",
            "<" + link + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }
}
