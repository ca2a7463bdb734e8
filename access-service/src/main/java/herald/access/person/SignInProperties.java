package herald.access.person;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in, under {@code herald.sign-in}.
 *
 * @param nameKey the file with the key that addresses are hashed with, a symmetric JSON Web Key;
 *     without this very key nobody can sign in any more
 * @param passwords whether people may sign in with a password; only with a provider may it be off
 * @param sessionIdle a session ends when it was not used for so long
 * @param sessionLife a session ends after so long in any case
 * @param provider at which people sign in instead of, or beside, here
 */
@ConfigurationProperties("herald.sign-in")
public record SignInProperties(
    @Nullable Path nameKey,
    @DefaultValue("true") boolean passwords,
    @DefaultValue("7d") Duration sessionIdle,
    @DefaultValue("30d") Duration sessionLife,
    @Nullable Provider provider) {

  public SignInProperties {
    if (!passwords && provider == null) {
      throw new IllegalArgumentException(
          "herald.sign-in.passwords is false and there is no herald.sign-in.provider: nobody could"
              + " sign in");
    }
  }

  /**
   * A foreign OpenID provider at which people sign in.
   *
   * @param name as people know it
   * @param issuer its address; {@code /.well-known/openid-configuration} below it says the rest
   * @param clientId as which it knows Herald
   * @param clientSecret the file with the secret that it gave Herald
   */
  public record Provider(String name, URI issuer, String clientId, Path clientSecret) {}
}
