package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.account.network.client.PublishingClient;
import herald.account.network.client.Refreshed;
import herald.account.network.client.Tokens;
import herald.account.vault.Uses;
import herald.account.vault.Vault;
import herald.platform.eventstore.EngineRows;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The account's tokens, refreshed first when they are stale: once, whoever needs them (R-CON-10).
 */
@Component
class FreshTokens {

  private final EngineRows rows;
  private final Vault vault;
  private final InstantSource clock;

  FreshTokens(EngineRows rows, Vault vault, InstantSource clock) {
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
  }

  /** The network ended the grant. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended(String because) {
      super(because, null, false, false);
    }
  }

  /** The network cannot refresh them now. */
  static final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String because) {
      super(because, null, false, false);
    }
  }

  /**
   * Tokens that are good for a call now.
   *
   * @throws herald.account.vault.TokensUnreadable if the vault has none that open
   */
  Tokens of(DueDelivery due, Account account, PublishingClient client) {
    Tokens tokens =
        rows.read(jdbc -> vault.open(jdbc, due.hub(), due.accountId(), account.grant()));
    return tokens.isStale(clock.instant())
        ? rows.inTransaction(due.hub(), jdbc -> refreshed(jdbc, due, account, client))
        : tokens;
  }

  /** The network has accepted them. */
  void used(DueDelivery due) {
    rows.inTransaction(
        due.hub(),
        jdbc -> {
          Uses.note(jdbc, due.hub(), due.accountId(), clock.instant());
          return due;
        });
  }

  /** Holds the row while the network is asked: a refresh token that rotates is used once. */
  private Tokens refreshed(
      JdbcClient jdbc, DueDelivery due, Account account, PublishingClient client) {
    Tokens tokens = vault.openToRefresh(jdbc, due.hub(), due.accountId(), account.grant());
    if (!tokens.isStale(clock.instant())) {
      return tokens;
    }
    return switch (client.refresh(tokens)) {
      case Refreshed.Fresh fresh -> {
        vault.replace(jdbc, due.hub(), due.accountId(), account.grant(), fresh.tokens());
        Uses.note(jdbc, due.hub(), due.accountId(), clock.instant());
        yield fresh.tokens();
      }
      case Refreshed.Ended ended -> throw new Ended(ended.because());
      case Refreshed.Later later -> throw new NotNow(later.because());
    };
  }
}
