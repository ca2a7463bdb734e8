package herald.account.vault;

import herald.account.id.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When the network last accepted an account's tokens: a post that it took, a timeline that it
 * showed, fresh tokens that it gave. The caller brings the connection, as to the {@link Vault}.
 */
public final class Uses {

  private Uses() {}

  /** Notes a use; one heard of late does not hide a later one. */
  public static void note(JdbcClient jdbc, String hub, AccountId account, Instant at) {
    jdbc.sql(
            """
            insert into account_use (hub_id, account, used_at) values (?, ?, ?)
            on conflict (hub_id, account)
            do update set used_at = greatest(account_use.used_at, excluded.used_at)\
            """)
        .params(hub, account.value(), at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
