package herald.platform.service.security;

import java.util.List;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A token is a user's or a service's, never both and never neither; one kind does not pass for the
 * other by leaving claims out.
 */
final class KindOfToken implements Converter<Jwt, JwtAuthenticationToken> {

  static final String USER = "user";
  static final String SERVICE = "service";
  static final String SERVICE_SUBJECT = "service:";

  @Override
  public JwtAuthenticationToken convert(Jwt token) {
    String subject = Objects.requireNonNullElse(token.getSubject(), "");
    if (isUser(token, subject)) {
      return authenticated(token, subject, USER);
    }
    if (isService(token, subject)) {
      return authenticated(token, subject, SERVICE);
    }
    throw new InvalidBearerTokenException("neither a user's token nor a service's");
  }

  private static boolean isUser(Jwt token, String subject) {
    return subject.startsWith("usr_")
        && token.getClaim("hub") instanceof String
        && token.getClaim("request") instanceof String
        && token.hasClaim("session") != token.hasClaim("token")
        && !scopes(token).contains(SERVICE);
  }

  private static boolean isService(Jwt token, String subject) {
    return subject.startsWith(SERVICE_SUBJECT)
        && scopes(token).contains(SERVICE)
        && !token.hasClaim("hub")
        && !token.hasClaim("session")
        && !token.hasClaim("token");
  }

  /** Of a token that was accepted. */
  static boolean isService(JwtAuthenticationToken accepted) {
    return accepted.getName().startsWith(SERVICE_SUBJECT);
  }

  static List<String> scopes(Jwt token) {
    return Objects.requireNonNullElse(token.getClaimAsStringList("scopes"), List.of());
  }

  private static JwtAuthenticationToken authenticated(Jwt token, String subject, String kind) {
    return new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority(kind)), subject);
  }
}
