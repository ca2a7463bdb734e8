package herald.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The API token that a program sent. What cannot be one is not asked after. */
record Credential(String token) {

  private static final Pattern HEADER =
      Pattern.compile("bearer +(hrld_[A-Za-z0-9]{32,128})", Pattern.CASE_INSENSITIVE);

  /** The request's credential; none if it sent no {@code Authorization} at all. */
  static Optional<Credential> in(HttpHeaders headers) {
    List<String> sent = headers.getValuesAsList(HttpHeaders.AUTHORIZATION);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    Matcher one = HEADER.matcher(sent.getFirst());
    if (sent.size() > 1 || !one.matches()) {
      throw Problem.badCredential();
    }
    return Optional.of(new Credential(one.group(1)));
  }

  /** Tells credentials apart without keeping them. */
  String hash() {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
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
