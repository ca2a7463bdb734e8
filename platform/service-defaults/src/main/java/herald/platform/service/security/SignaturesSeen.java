package herald.platform.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;

/**
 * Checks a signature once, and knows it when the same token comes again. What is kept is only that
 * this key signed this text: which key may speak, the clock, the audience and all else that a token
 * is asked are asked anew each time. Signatures that do not hold are not kept, so nobody without a
 * token of ours can put anything in here.
 */
final class SignaturesSeen implements JWSVerifierFactory {

  private static final int MOST = 10_000;
  // A token lives for a minute, so this is only about memory.
  private static final Duration KEPT = Duration.ofMinutes(2);

  private final JWSVerifierFactory checking;
  private final Cache<ByteBuffer, Boolean> seen;

  SignaturesSeen(JWSVerifierFactory checking) {
    this(checking, MOST);
  }

  SignaturesSeen(JWSVerifierFactory checking, int most) {
    this.checking = checking;
    this.seen = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
  }

  @Override
  public JWSVerifier createJWSVerifier(JWSHeader header, Key key) {
    return new Verifier(key);
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return checking.supportedJWSAlgorithms();
  }

  @Override
  public JCAContext getJCAContext() {
    return checking.getJCAContext();
  }

  /** How many are kept, once what is too much has gone. */
  long kept() {
    seen.cleanUp();
    return seen.estimatedSize();
  }

  private final class Verifier implements JWSVerifier {
    private final Key key;

    Verifier(Key key) {
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature)
        throws JOSEException {
      ByteBuffer name = name(key.getEncoded(), signature.decode(), signed);
      if (seen.getIfPresent(name) != null) {
        return true;
      }
      boolean holds = checking.createJWSVerifier(header, key).verify(header, signed, signature);
      if (holds) {
        seen.put(name, true);
      }
      return holds;
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return checking.supportedJWSAlgorithms();
    }

    @Override
    public JCAContext getJCAContext() {
      return checking.getJCAContext();
    }
  }

  /** The lengths go in too: no other key, signature and text have the same bytes in a row. */
  private static ByteBuffer name(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
      digest.update(part);
    }
    return ByteBuffer.wrap(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
