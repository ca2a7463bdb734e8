package herald.access.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import herald.platform.service.PublicPaths;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** The key that Herald's tokens are signed with. */
  @Bean
  SigningKey signingKey(TokenProperties properties) {
    return SigningKey.read("herald.signing-key", properties.signingKey());
  }

  /** This service checks tokens with its own key: it need not ask itself over HTTP. */
  @Bean
  JWKSource<SecurityContext> accessKeys(SigningKey key) {
    return new ImmutableJWKSet<>(new JWKSet(key.published()));
  }

  /** Who asks for a token has none yet: the assertion is the proof. */
  @Bean
  PublicPaths tokenPaths() {
    return PublicPaths.of(TokenForms.PATH, "/oauth2/jwks");
  }
}
