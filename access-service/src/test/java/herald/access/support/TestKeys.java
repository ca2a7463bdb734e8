package herald.access.support;

import herald.platform.tokens.SigningKey;
import herald.platform.tokens.SymmetricKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key files as an installation has them: the signing key, and a public key for each client. */
public final class TestKeys {

  private static final Map<String, SigningKey> CLIENTS = new ConcurrentHashMap<>();
  private static final Path FOLDER = folder();

  private TestKeys() {}

  public static Map<String, Object> properties() {
    return Map.of(
        "herald.signing-key", FOLDER.resolve("signing.jwk").toString(),
        "herald.newer-signing-keys", newer().toString(),
        "herald.clients-directory", FOLDER.resolve("clients").toString(),
        "herald.sign-in.name-key", FOLDER.resolve("sign-in-names.jwk").toString());
  }

  /** The folder of the keys that come after the first. */
  public static Path newer() {
    return FOLDER.resolve("signing");
  }

  /** The key of a client that the service knows. */
  public static SigningKey of(String client) {
    return CLIENTS.get(client);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("access-keys");
      Path clients = Files.createDirectory(folder.resolve("clients"));
      Files.createDirectory(folder.resolve("signing"));
      Files.writeString(folder.resolve("signing.jwk"), SigningKey.generate().toSecretJson());
      Files.writeString(
          folder.resolve("sign-in-names.jwk"), SymmetricKey.generate().toSecretJson());
      for (String client : new String[] {"gateway", "suite", "account-service"}) {
        SigningKey key = SigningKey.generate();
        Files.writeString(clients.resolve(client + ".jwk"), key.published().toJSONString());
        CLIENTS.put(client, key);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
