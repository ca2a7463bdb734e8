package herald.gateway;

import herald.platform.tokens.TokenForms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a caller proves themself with: the API token that a program sends, or the session cookie of
 * a person's browser. What cannot be one is not asked after.
 */
record Credential(Kind kind, String secret) {

  /** The cookie of a session; its prefix makes browsers keep it to this very host, over TLS. */
  static final String COOKIE = "__Host-herald";

  private static final Pattern HEADER =
      Pattern.compile("bearer +(hrld_[A-Za-z0-9]{32,128})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SESSION = Pattern.compile("hrls_[A-Za-z0-9]{32,128}");

  /** How it came, and as what access knows it. */
  enum Kind {
    API_TOKEN(TokenForms.API_TOKEN),
    SESSION(TokenForms.SESSION);

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The {@code subject_token_type} of its exchange. */
    String type() {
      return type;
    }
  }

  /**
   * The request's credential; none if it sent neither {@code Authorization} nor a session. A
   * program that sends a token means the token.
   */
  static Optional<Credential> in(ServerHttpRequest request) {
    List<String> sent = request.getHeaders().getValuesAsList(HttpHeaders.AUTHORIZATION);
    if (sent.isEmpty()) {
      Optional<Credential> session = session(request);
      if (session.isEmpty() && request.getCookies().containsKey(COOKIE)) {
        throw Problem.badCredential(Kind.SESSION);
      }
      return session;
    }
    Matcher one = HEADER.matcher(sent.getFirst());
    if (sent.size() > 1 || !one.matches()) {
      throw Problem.badCredential(Kind.API_TOKEN);
    }
    return Optional.of(new Credential(Kind.API_TOKEN, one.group(1)));
  }

  /** The session whose cookie the request brings; none if it cannot be one. */
  static Optional<Credential> session(ServerHttpRequest request) {
    List<HttpCookie> sent = request.getCookies().getOrDefault(COOKIE, List.of());
    return sent.size() == 1 && SESSION.matcher(sent.getFirst().getValue()).matches()
        ? Optional.of(new Credential(Kind.SESSION, sent.getFirst().getValue()))
        : Optional.empty();
  }

  /** Tells credentials apart without keeping them. */
  String hash() {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Nobody should ever read it in a log. */
  @Override
  public String toString() {
    return "Credential[…]";
  }
}
