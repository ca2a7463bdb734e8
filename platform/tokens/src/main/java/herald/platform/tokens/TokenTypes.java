package herald.platform.tokens;

import com.nimbusds.jose.JOSEObjectType;

/** What a signed token is, in its header: one kind never passes for the other. */
public final class TokenTypes {

  /** What the access service issues and services accept (RFC 9068). */
  public static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  /** What a client says of itself to the access service. */
  public static final JOSEObjectType CLIENT_ASSERTION = JOSEObjectType.JWT;

  private TokenTypes() {}
}
