package herald.access.signin.provider;

import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who somebody is at the provider.
 *
 * @param subject the provider's own name for them, which it never gives to anybody else
 * @param address that the provider vouches for, if it does for any
 */
record Identity(String issuer, String subject, Optional<String> address) {

  static Identity of(OidcUser user) {
    return new Identity(
        user.getIssuer().toString(),
        user.getSubject(),
        Boolean.TRUE.equals(user.getEmailVerified())
            ? Optional.ofNullable(user.getEmail())
            : Optional.empty());
  }
}
