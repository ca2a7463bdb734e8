package herald.suite.home;

import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceDatabase;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.SymmetricKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/**
 * Passwords and keys of this installation. Each is made when it is first asked for, and never
 * again: the data would no longer open to it.
 */
public final class Secrets {

  private static final DateTimeFormatter SIGNING_KEY =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z.jwk'").withZone(ZoneOffset.UTC);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public Secrets(Home home) {
    this.folder = home.secrets();
  }

  /** Makes what is missing: a key pair a client, and the installation's own keys. */
  public Secrets prepare(List<String> clients) {
    clients.forEach(this::clientKey);
    signingKey();
    signInNameKey();
    newerSigningKeys();
    vaultKey();
    return this;
  }

  public String postgresPassword() {
    return password("postgresql-superuser");
  }

  public ServiceDatabase database(String name) {
    return new ServiceDatabase(
        name,
        password("postgresql-" + name + "-owner"),
        password("postgresql-" + name + "-app"),
        password("postgresql-" + name + "-engine"));
  }

  public ServerUser kafkaSuperuser() {
    return kafkaUser("suite");
  }

  public ServerUser kafkaUser(String name) {
    return new ServerUser(name, password("kafka-" + name));
  }

  /** The file with a client's private key; its public key lies in {@link #clients()}. */
  public Path clientKey(String client) {
    Path file = folder.resolve(client + ".jwk");
    Path known = clients().resolve(client + ".jwk");
    if (!Files.exists(file) || !Files.exists(known)) {
      SigningKey key = SigningKey.generate();
      SecretFile.write(known, key.published().toJSONString());
      SecretFile.write(file, key.toSecretJson());
    }
    return file;
  }

  /** The public keys of all clients, {@code <name>.jwk}. */
  public Path clients() {
    try {
      return Files.createDirectories(folder.resolve("clients"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with the key that the access service signs tokens with. */
  public Path signingKey() {
    Path file = folder.resolve("signing.jwk");
    SecretFile.once(file, () -> SigningKey.generate().toSecretJson());
    return file;
  }

  /** The file with the key that the names people sign in with are hashed with. */
  public Path signInNameKey() {
    Path file = folder.resolve("sign-in-names.jwk");
    SecretFile.once(file, () -> SymmetricKey.generate().toSecretJson());
    return file;
  }

  /** With which the demo's people sign in. */
  public String demoPassword() {
    return password("demo-people");
  }

  /** The folder of the keys that have come after it, each named by when it did. */
  public Path newerSigningKeys() {
    try {
      return Files.createDirectories(folder.resolve("signing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a new key beside those that the access service signs with, and answers its file. */
  public Path nextSigningKey(Instant now) {
    Path file = newerSigningKeys().resolve(SIGNING_KEY.format(now));
    SecretFile.once(file, () -> SigningKey.generate().toSecretJson());
    return file;
  }

  /** The file with the key that the networks' tokens are encrypted under. */
  public Path vaultKey() {
    Path file = folder.resolve("vault.key");
    SecretFile.once(file, () -> Base64.getEncoder().encodeToString(random(32)));
    return file;
  }

  private String password(String name) {
    return SecretFile.once(
        folder.resolve(name + ".password"),
        () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
