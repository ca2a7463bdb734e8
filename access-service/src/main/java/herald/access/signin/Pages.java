package herald.access.signin;

import herald.access.person.SignInProperties;
import herald.platform.mail.MailServer;
import herald.platform.mail.Templates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes answers of pages: nothing of them is kept, framed, or may load anything from elsewhere. */
@Component
class Pages {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Templates templates;
  private final MailServer mail;
  private final SignInProperties properties;

  Pages(Templates templates, MailServer mail, SignInProperties properties) {
    this.templates = templates;
    this.mail = mail;
    this.properties = properties;
  }

  ResponseEntity<String> show(String name, Reader reader, Map<String, Object> facts) {
    return show(HttpStatus.OK, name, reader, facts);
  }

  ResponseEntity<String> show(
      HttpStatus status, String name, Reader reader, Map<String, Object> facts) {
    Map<String, @Nullable Object> all = new HashMap<>(facts);
    all.put("language", reader.language());
    all.putIfAbsent("returnTo", null);
    all.put("mails", mail.isKnown());
    all.put("passwords", properties.passwords());
    SignInProperties.Provider provider = properties.provider();
    all.put("provider", provider == null ? null : provider.name());
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, reader.language())
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "DENY")
        // A form tells its origin only where pages of the same site may be told.
        .header("Referrer-Policy", "same-origin")
        .body(templates.page(name, reader.language(), all));
  }

  /** Says one thing, by the name of its words. */
  ResponseEntity<String> say(HttpStatus status, String words, Reader reader) {
    return show(status, "message", reader, Map.of("words", words));
  }

  /** Sends the browser on, with this {@code Set-Cookie}. */
  ResponseEntity<String> goOn(String path, String cookie) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.SET_COOKIE, cookie)
        .build();
  }

  ResponseEntity<String> goOn(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /** The same answer, which says after how long it may be another one. */
  static ResponseEntity<String> later(ResponseEntity<String> answer, Duration waiting) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(waiting.toSeconds() + 1))
        .body(answer.getBody());
  }
}
