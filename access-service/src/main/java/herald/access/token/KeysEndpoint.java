package herald.access.token;

import com.nimbusds.jose.jwk.JWKSet;
import herald.platform.tokens.SigningKey;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys of this issuer (RFC 7517). */
@RestController
class KeysEndpoint {

  private final SigningKey key;

  KeysEndpoint(SigningKey key) {
    this.key = key;
  }

  @GetMapping("/oauth2/jwks")
  Map<String, Object> keys() {
    return new JWKSet(key.published()).toJSONObject();
  }
}
