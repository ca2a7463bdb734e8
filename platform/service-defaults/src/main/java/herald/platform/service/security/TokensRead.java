package herald.platform.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import herald.platform.kernel.Unavailable;
import herald.platform.tokens.TokenTypes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads a token and checks its signature once, and knows it when it comes again. What is kept is
 * only what this text says and which keys may have signed it: a token whose key was taken away or
 * replaced is not known any more, and the clock, the audience and all else that a token is asked
 * are for others to ask each time. What was refused is not kept, so nobody without a token of ours
 * can put anything in here.
 */
final class TokensRead implements JwtDecoder {

  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;
  private static final int MOST = 10_000;
  // A token lives for a minute, so this is only about memory.
  private static final Duration KEPT = Duration.ofMinutes(2);

  /** A token, and the keys that may have signed it. */
  private record Read(Jwt token, JWKSelector signers, List<JWK> keys) {}

  private final JWKSource<SecurityContext> keys;
  private final NimbusJwtDecoder reading;
  private final Cache<ByteBuffer, Read> known;

  TokensRead(JWKSource<SecurityContext> keys) {
    this(keys, new DefaultJWSVerifierFactory(), MOST);
  }

  TokensRead(JWKSource<SecurityContext> keys, JWSVerifierFactory signatures, int most) {
    this.keys = keys;
    this.reading = new NimbusJwtDecoder(processor(keys, signatures));
    reading.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    this.known = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      JWKSource<SecurityContext> keys, JWSVerifierFactory signatures) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHM, keys));
    processor.setJWSVerifierFactory(signatures);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TokenTypes.ACCESS_TOKEN));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }

  /**
   * @throws BadJwtException if it cannot be read, or none of the keys signed it
   * @throws Unavailable if the keys are away
   */
  @Override
  public Jwt decode(String token) {
    try {
      ByteBuffer name = name(token);
      @Nullable Read before = known.getIfPresent(name);
      if (before != null && before.keys().equals(keys.get(before.signers(), null))) {
        return before.token();
      }
      return readAnew(token, name);
    } catch (BadJwtException e) {
      throw e;
    } catch (KeySourceException | JwtException e) {
      throw failed(e);
    }
  }

  /** The keys are looked at first: one that comes or goes meanwhile leaves nothing to be known. */
  private Jwt readAnew(String token, ByteBuffer name) throws KeySourceException {
    JWKSelector signers = signers(token);
    List<JWK> now = keys.get(signers, null);
    Jwt read = reading.decode(token);
    known.put(name, new Read(read, signers, now));
    return read;
  }

  private static RuntimeException failed(Exception e) {
    return e instanceof RemoteKeySourceException || e.getCause() instanceof RemoteKeySourceException
        ? new Unavailable("the keys of the access service", e)
        : new BadJwtException(e.getMessage(), e);
  }

  /** How many are kept, once what is too much has gone. */
  long kept() {
    known.cleanUp();
    return known.estimatedSize();
  }

  private static JWKSelector signers(String token) {
    try {
      JWSHeader header = JWSHeader.parse(JOSEObject.split(token)[0]);
      if (ALGORITHM.equals(header.getAlgorithm())) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header));
      }
    } catch (ParseException e) {
      throw new BadJwtException("no signed token", e);
    }
    throw new BadJwtException("signed with another algorithm than ours");
  }

  private static ByteBuffer name(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
