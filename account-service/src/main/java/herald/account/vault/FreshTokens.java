package herald.account.vault;

import herald.account.id.AccountId;
import herald.account.network.client.NetworkClient;
import herald.account.network.client.Refreshed;
import herald.account.network.client.Tokens;
import herald.platform.eventstore.EngineRows;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The account's tokens, refreshed first when they are stale: once, whoever needs them (R-CON-10).
 */
@Component
public class FreshTokens {

  private final EngineRows rows;
  private final Vault vault;
  private final InstantSource clock;

  FreshTokens(EngineRows rows, Vault vault, InstantSource clock) {
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
  }

  /** The network ended the grant. */
  public static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended(String because) {
      super(because, null, false, false);
    }
  }

  /** The network cannot refresh them now. */
  public static final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String because) {
      super(because, null, false, false);
    }
  }

  /**
   * Tokens that are good for a call now.
   *
   * @param grant the number of the consent that they were given with
   * @throws TokensUnreadable if the vault has none that open
   */
  public Tokens of(String hub, AccountId account, int grant, NetworkClient client) {
    Tokens tokens = rows.read(jdbc -> vault.open(jdbc, hub, account, grant));
    return tokens.isStale(clock.instant())
        ? rows.inTransaction(hub, jdbc -> refreshed(jdbc, hub, account, grant, client))
        : tokens;
  }

  /** The network has accepted them. */
  public void used(String hub, AccountId account) {
    rows.inTransaction(
        hub,
        jdbc -> {
          Uses.note(jdbc, hub, account, clock.instant());
          return account;
        });
  }

  /** Holds the row while the network is asked: a refresh token that rotates is used once. */
  private Tokens refreshed(
      JdbcClient jdbc, String hub, AccountId account, int grant, NetworkClient client) {
    Tokens tokens = vault.openToRefresh(jdbc, hub, account, grant);
    if (!tokens.isStale(clock.instant())) {
      return tokens;
    }
    return switch (client.refresh(tokens)) {
      case Refreshed.Fresh fresh -> {
        vault.replace(jdbc, hub, account, grant, fresh.tokens());
        Uses.note(jdbc, hub, account, clock.instant());
        yield fresh.tokens();
      }
      case Refreshed.Ended ended -> throw new Ended(ended.because());
      case Refreshed.Later later -> throw new NotNow(later.because());
    };
  }
}
