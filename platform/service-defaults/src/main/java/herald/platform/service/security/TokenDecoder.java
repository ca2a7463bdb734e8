package herald.platform.service.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import herald.platform.kernel.Unavailable;
import herald.platform.tokens.TokenTypes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads a token, or refuses it. When the keys are away it can do neither, and throws {@link
 * Unavailable}.
 */
final class TokenDecoder implements JwtDecoder {

  private static final int LONGEST = 4096;
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);
  private static final List<String> NEVER_IN_A_HEADER = List.of("jku", "jwk", "x5u", "x5c");

  private final JwtDecoder tokens;
  private final OAuth2TokenValidator<Jwt> validator;

  TokenDecoder(JWKSource<SecurityContext> keys, String issuer, String audience) {
    this(
        new TokensRead(signed(keys, new DefaultJWSVerifierFactory()), keys),
        issuer,
        audience,
        Clock.systemUTC());
  }

  TokenDecoder(TokensRead tokens, String issuer, String audience, Clock clock) {
    this.tokens = tokens;
    validator =
        new DelegatingOAuth2TokenValidator<>(
            lifetime(clock),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(audience),
            TokenDecoder::oneAudienceAndPlainHeader);
  }

  /** Reads what one of the keys signed, and judges nothing else. */
  static JwtDecoder signed(JWKSource<SecurityContext> keys, JWSVerifierFactory signatures) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    processor.setJWSVerifierFactory(signatures);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TokenTypes.ACCESS_TOKEN));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    return decoder;
  }

  @Override
  public Jwt decode(String token) {
    if (token.length() > LONGEST) {
      throw new BadJwtException("longer than any token of ours");
    }
    Jwt read = read(token);
    OAuth2TokenValidatorResult result = validator.validate(read);
    if (result.hasErrors()) {
      throw new JwtValidationException("not good here, or not now", result.getErrors());
    }
    return read;
  }

  private Jwt read(String token) {
    try {
      return tokens.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      if (e.getCause() instanceof RemoteKeySourceException) {
        throw new Unavailable("the keys of the access service", e);
      }
      throw new BadJwtException(e.getMessage(), e);
    }
  }

  private static OAuth2TokenValidator<Jwt> lifetime(Clock clock) {
    JwtTimestampValidator validator = new JwtTimestampValidator(CLOCKS_DIFFER_BY);
    validator.setClock(clock);
    validator.setAllowEmptyExpiryClaim(false);
    return validator;
  }

  private static OAuth2TokenValidatorResult oneAudienceAndPlainHeader(Jwt token) {
    if (token.getAudience().size() != 1) {
      return refused("a token has one audience");
    }
    return NEVER_IN_A_HEADER.stream().anyMatch(token.getHeaders()::containsKey)
        ? refused("a token does not bring its key along")
        : OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult refused(String because) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", because, null));
  }
}
