package herald.notification.digest.unsubscribing;

import herald.notification.digest.unsubscribing.UnsubscribeTokens.Subscriber;
import herald.notification.preferences.domain.EndDigest;
import herald.notification.preferences.write.ChosenPreferences;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.mail.Templates;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The link in every digest. Opening it shows a page with a button and changes nothing, for programs
 * open links too; posting to it, as the button and mail programs do (RFC 8058), ends the digest
 * (R-MAIL-8).
 */
@RestController
class Unsubscription {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final UnsubscribeTokens tokens;
  private final ChosenPreferences preferences;
  private final Commands commands;
  private final Templates templates;
  private final Clock clock;

  Unsubscription(
      UnsubscribeTokens tokens,
      ChosenPreferences preferences,
      Commands commands,
      Templates templates,
      Clock clock) {
    this.tokens = tokens;
    this.preferences = preferences;
    this.commands = commands;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(path = "/unsubscribe/{token}", produces = HTML)
  String ask(@PathVariable String token) {
    return page("unsubscribe", subscriber(token));
  }

  @PostMapping(path = "/unsubscribe/{token}", produces = HTML)
  String end(@PathVariable String token) {
    Subscriber subscriber = subscriber(token);
    String hub = subscriber.hub();
    String user = subscriber.user();
    commands.send(
        new EndDigest(user, preferences.of(hub, user).report(), clock.instant()),
        Origin.user(hub, user, OnBehalf.request().orElse("req_unsubscribe")));
    return page("unsubscribed", subscriber);
  }

  private Subscriber subscriber(String token) {
    return tokens
        .find(token)
        .orElseThrow(
            () ->
                Rejection.unknown(
                    "unsubscribe.unknown", "R-MAIL-8", "This link ends nobody's digest."));
  }

  private String page(String name, Subscriber subscriber) {
    return templates.render(name, subscriber.language(), Map.of());
  }
}
