package herald.access.invitation;

import herald.access.token.Secret;
import herald.platform.mail.MailProperties;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The addresses that are sent to people. */
@Component
public class Links {

  /** How long an invitation or a set-up link is good; the mail and the command say so too. */
  static final Duration INVITATION_LIFE = Duration.ofDays(7);

  private final URI publicUrl;

  Links(MailProperties properties) {
    this.publicUrl = properties.publicUrl();
  }

  /** Where an invitation is accepted. */
  public String invitation(Secret secret) {
    return publicUrl + "/invitations/" + secret.text();
  }

  /** Where the first super admin of a hub comes in. */
  public String setUp(Secret secret) {
    return publicUrl + "/login/set-up/" + secret.text();
  }

  /** Where a new password is chosen. */
  public String reset(Secret secret) {
    return publicUrl + "/login/reset/" + secret.text();
  }
}
