package herald.account.connection;

import herald.account.id.ConnectionId;
import herald.account.network.client.NetworkClient.SignIn;
import herald.account.network.client.NetworkSettings;
import herald.account.vault.Safe;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;

/**
 * The secrets of a sign-in. State and verifier follow from the attempt's id and the installation's
 * key: unguessable, the same for a repeated request, and nowhere at rest but for the state's hash.
 */
@Component
class States {

  private final Safe safe;
  private final NetworkSettings settings;

  States(Safe safe, NetworkSettings settings) {
    this.safe = safe;
    this.settings = settings;
  }

  SignIn signIn(String hub, ConnectionId connection) {
    String whose = hub + "|" + connection.value();
    return new SignIn(
        safe.derived("state", whose), safe.derived("verifier", whose), settings.callback());
  }

  static byte[] hash(String state) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
