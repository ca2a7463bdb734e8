package herald.platform.service.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import herald.platform.kernel.Unavailable;
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
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Judges what a token says, each time it comes, or refuses it. When the keys are away it can do
 * neither, and throws {@link Unavailable}.
 */
final class TokenDecoder implements JwtDecoder {

  private static final int LONGEST = 4096;
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);
  private static final List<String> NEVER_IN_A_HEADER = List.of("jku", "jwk", "x5u", "x5c");

  private final TokensRead tokens;
  private final OAuth2TokenValidator<Jwt> validator;

  TokenDecoder(JWKSource<SecurityContext> keys, String issuer, String audience) {
    this(new TokensRead(keys), issuer, audience, Clock.systemUTC());
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

  @Override
  public Jwt decode(String token) {
    if (token.length() > LONGEST) {
      throw new BadJwtException("longer than any token of ours");
    }
    Jwt read = tokens.decode(token);
    OAuth2TokenValidatorResult result = validator.validate(read);
    if (result.hasErrors()) {
      throw new JwtValidationException("not good here, or not now", result.getErrors());
    }
    return read;
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
