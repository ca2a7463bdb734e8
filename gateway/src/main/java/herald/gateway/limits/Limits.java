package herald.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one party may ask of one gateway; more is answered with 429. The defaults are some ten times
 * what a page with a person before it asks for.
 *
 * @param address requests to the API from one IPv4 address or IPv6 network of 64 bits, counted
 *     before anything is known of the caller; a whole office may be behind it
 * @param open requests from one address to paths that need no credential
 * @param signIn requests from one address to the sign-in pages; how often a password may be wrong
 *     is access's own limit
 * @param hook calls of blogs' systems from one address
 * @param user requests of one user, with whichever tokens and sessions
 * @param hub requests of all users of one hub together
 * @param remembered of how many parties of each kind the buckets are kept; with more at once, those
 *     that asked longest ago start with a full bucket
 */
@ConfigurationProperties("herald.gateway.limits")
public record Limits(
    @DefaultValue("3000/300") Rate address,
    @DefaultValue("600/60") Rate open,
    @DefaultValue("100/5") Rate signIn,
    @DefaultValue("300/30") Rate hook,
    @DefaultValue("600/60") Rate user,
    @DefaultValue("3000/300") Rate hub,
    @DefaultValue("50000") int remembered) {

  public Limits {
    if (remembered < 1) {
      throw new IllegalArgumentException("herald.gateway.limits.remembered must be at least 1");
    }
  }
}
