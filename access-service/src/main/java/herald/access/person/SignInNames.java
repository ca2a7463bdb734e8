package herald.access.person;

import herald.platform.tokens.SymmetricKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Makes names to sign in with of addresses. */
@Component
public class SignInNames {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PROPERTY = "herald.sign-in.name-key";

  private final SecretKey key;

  SignInNames(SignInProperties properties) {
    this.key = SymmetricKey.read(PROPERTY, properties.nameKey()).toSecretKey(ALGORITHM);
  }

  /**
   * The name of this address. Spaces around it and the case of its letters make no difference;
   * other characters that only look alike do, for they may be somebody else's address.
   */
  public SignInName of(String address) {
    return new SignInName(hash("address " + address.strip().toLowerCase(Locale.ROOT)));
  }

  /** The same for somebody's identity at a provider, whose name for them may be an address. */
  public byte[] identity(String issuer, String subject) {
    return hash("identity " + issuer + " " + subject);
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
