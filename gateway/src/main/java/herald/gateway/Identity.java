package herald.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/**
 * Who a caller is, as an exchanged token says. The token came from access itself a moment ago, so
 * the gateway does not verify it again; the services do.
 */
record Identity(String user, String hub) {

  /** Fails with a {@link Problem} if access issued something else than a user's token. */
  static Identity of(String token) {
    try {
      JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
      String hub = claims.getStringClaim("hub");
      if (claims.getSubject() == null || hub == null) {
        throw new ParseException("no user or no hub", 0);
      }
      return new Identity(claims.getSubject(), hub);
    } catch (ParseException e) {
      throw Problem.unreachable(Service.ACCESS.audience(), e);
    }
  }
}
