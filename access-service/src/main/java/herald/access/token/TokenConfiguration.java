package herald.access.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import herald.platform.service.PublicPaths;
import herald.platform.tokens.TokenForms;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** The keys that Herald's tokens are signed with. */
  @Bean
  SigningKeys signingKeys(TokenProperties properties, InstantSource clock) {
    return new SigningKeys(properties, clock);
  }

  /** This service checks tokens with its own keys: it need not ask itself over HTTP. */
  @Bean
  JWKSource<SecurityContext> accessKeys(SigningKeys keys) {
    return (selector, context) -> selector.select(KeysEndpoint.published(keys));
  }

  /** Who asks for a token has none yet: the assertion is the proof. */
  @Bean
  PublicPaths tokenPaths() {
    return PublicPaths.of(TokenForms.PATH, "/oauth2/jwks");
  }
}
