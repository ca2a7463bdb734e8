package herald.simulator.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code or token that a network gave out.
 *
 * @param person the network's id of the person who consented
 * @param presences what it opens, by the network's ids
 * @param until when it ends; absent when only a revocation ends it
 * @param terms what a code must be exchanged with; only on codes
 */
public record Credential(
    String value,
    Kind kind,
    Network network,
    String person,
    List<String> presences,
    Set<String> scopes,
    Instant since,
    @Nullable Instant until,
    @Nullable Terms terms)
    implements Entry {

  public enum Kind {
    CODE,
    ACCESS,
    REFRESH,
    /** A Facebook page's own token, got with the person's. */
    PAGE
  }

  /**
   * What the authorization request said and the exchange must repeat or prove.
   *
   * @param offline whether a refresh token was asked for
   */
  public record Terms(
      String client,
      String redirectUri,
      @Nullable String challenge,
      @Nullable String method,
      boolean offline) {}
}
