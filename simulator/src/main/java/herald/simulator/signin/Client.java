package herald.simulator.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The application that calls a token address. Any id and secret will do, as long as they are there.
 */
public record Client(String id, String secret) {

  /** From the Basic header if there is one, else from the form (RFC 6749, 2.3.1). */
  public static Optional<Client> of(
      @Nullable String authorization, Map<String, String> form, boolean secretNeeded) {
    Client client =
        authorization != null && authorization.startsWith("Basic ")
            ? basic(authorization.substring("Basic ".length()))
            : new Client(
                form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    boolean named = !client.id.isBlank() && !(secretNeeded && client.secret.isBlank());
    return named ? Optional.of(client) : Optional.empty();
  }

  private static Client basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1 || colon == pair.length() - 1
          ? new Client("", "")
          : new Client(plain(pair.substring(0, colon)), plain(pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return new Client("", "");
    }
  }

  private static String plain(String encoded) {
    return UriUtils.decode(encoded, StandardCharsets.UTF_8);
  }
}
