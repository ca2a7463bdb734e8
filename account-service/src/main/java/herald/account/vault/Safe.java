package herald.account.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import herald.account.network.client.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** Seals and opens tokens with the installation's key; AES-GCM with 256 bits throughout. */
@Component
public class Safe {

  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final byte[] installationKey;
  private final Aead wrapping;

  Safe(VaultProperties properties) {
    this.installationKey = read(properties);
    this.wrapping = aead(installationKey);
  }

  /** Seals tokens so that they open for this hub, owner and version only. */
  public SealedTokens seal(String hub, String owner, String version, Tokens tokens) {
    byte[] dataKey = new byte[KEY_BYTES];
    random.nextBytes(dataKey);
    Aead data = aead(dataKey);
    String refresh = tokens.refresh();
    try {
      return new SealedTokens(
          wrapping.encrypt(dataKey, bound(hub, owner, "key", version)),
          data.encrypt(utf8(tokens.access()), bound(hub, owner, "access", version)),
          refresh == null
              ? null
              : data.encrypt(utf8(refresh), bound(hub, owner, "refresh", version)),
          tokens.accessUntil());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("tokens could not be sealed", e);
    }
  }

  /**
   * Opens what was sealed with exactly these words.
   *
   * @throws TokensUnreadable otherwise
   */
  public Tokens open(String hub, String owner, String version, SealedTokens sealed) {
    try {
      Aead data = aead(wrapping.decrypt(sealed.dataKey(), bound(hub, owner, "key", version)));
      byte[] refresh = sealed.refresh();
      return new Tokens(
          text(data.decrypt(sealed.access(), bound(hub, owner, "access", version))),
          refresh == null
              ? null
              : text(data.decrypt(refresh, bound(hub, owner, "refresh", version))),
          sealed.accessUntil());
    } catch (GeneralSecurityException e) {
      throw new TokensUnreadable(owner);
    }
  }

  /**
   * A secret of 32 bytes in base64url that follows from the installation's key and these words, and
   * that nobody without the key can compute: for values that must be the same again but are not to
   * be stored.
   */
  public String derived(String purpose, String of) {
    try {
      byte[] secret =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(
                  HKDFParameterSpec.ofExtract()
                      .addIKM(installationKey)
                      .thenExpand(utf8(purpose + "|" + of), KEY_BYTES));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
    }
  }

  private static byte[] bound(String hub, String owner, String field, String version) {
    return utf8(String.join("|", hub, owner, field, version));
  }

  private static byte[] read(VaultProperties properties) {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(properties.keyFile()).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("herald.vault.key-file cannot be read", e);
    } catch (IllegalArgumentException e) {
      // Said below, without a word of what the file holds.
    }
    throw new IllegalStateException("herald.vault.key-file must hold 32 bytes in base64");
  }

  private static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
