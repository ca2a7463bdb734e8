package herald.access.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key files as an installation has them: the signing key, and a public key for each client. */
public final class TestKeys {

  private static final Map<String, ECPrivateKey> CLIENTS = new ConcurrentHashMap<>();
  private static final Path FOLDER = folder();

  private TestKeys() {}

  public static Map<String, Object> properties() {
    return Map.of(
        "herald.signing-key", FOLDER.resolve("signing.pem").toString(),
        "herald.clients-directory", FOLDER.resolve("clients").toString());
  }

  /** The private key of a client that the service knows. */
  public static ECPrivateKey of(String client) {
    return CLIENTS.get(client);
  }

  public static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("access-keys");
      Path clients = Files.createDirectory(folder.resolve("clients"));
      write(folder.resolve("signing.pem"), "PRIVATE", newPair().getPrivate());
      for (String client : new String[] {"gateway", "suite", "account-service"}) {
        KeyPair pair = newPair();
        write(clients.resolve(client + ".pub.pem"), "PUBLIC", pair.getPublic());
        CLIENTS.put(client, (ECPrivateKey) pair.getPrivate());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String kind, Key key) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(key.getEncoded()), kind));
  }
}
