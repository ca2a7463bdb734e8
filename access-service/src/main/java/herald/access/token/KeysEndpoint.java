package herald.access.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import herald.platform.tokens.SigningKey;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys of this issuer (RFC 7517). */
@RestController
class KeysEndpoint {

  private final SigningKeys keys;

  KeysEndpoint(SigningKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/oauth2/jwks")
  Map<String, Object> keys() {
    return published(keys).toJSONObject();
  }

  static JWKSet published(SigningKeys keys) {
    return new JWKSet(keys.published().stream().<JWK>map(SigningKey::published).toList());
  }
}
