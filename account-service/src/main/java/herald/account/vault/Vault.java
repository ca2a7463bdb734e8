package herald.account.vault;

import herald.account.id.AccountId;
import herald.account.network.client.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tokens of connected accounts, one row for each consent of a person. The caller brings the
 * connection, a request's or the engine's, so that the row is written in the caller's transaction.
 */
@Component
public class Vault {

  private final Safe safe;

  Vault(Safe safe) {
    this.safe = safe;
  }

  /**
   * Puts in the tokens of a new consent, before any event relies on them.
   *
   * @return the number that the event names them by
   */
  public int put(JdbcClient jdbc, String hub, AccountId account, Tokens tokens) {
    int grant =
        jdbc.sql("select coalesce(max(grant_number), 0) + 1 from vault where account = ?")
            .param(account.value())
            .query(Integer.class)
            .single();
    SealedTokens sealed = safe.seal(hub, account.value(), version(grant, 1), tokens);
    jdbc.sql(
            """
            insert into vault (hub_id, account, grant_number, revision,
                               data_key, access_token, refresh_token, access_until)
            values (?, ?, ?, 1, ?, ?, ?, ?)\
            """)
        .params(hub, account.value(), grant)
        .params(sealed.dataKey(), sealed.access(), sealed.refresh(), at(sealed.accessUntil()))
        .update();
    return grant;
  }

  /**
   * The tokens of a consent.
   *
   * @throws TokensUnreadable if there are none or they do not open
   */
  public Tokens open(JdbcClient jdbc, String hub, AccountId account, int grant) {
    return row(jdbc, account, grant, "")
        .map(row -> safe.open(hub, account.value(), version(grant, row.revision()), row.sealed()))
        .orElseThrow(() -> new TokensUnreadable(account.value()));
  }

  /**
   * As {@link #open}, and nobody else refreshes them until the transaction ends: a refresh token
   * that rotates must be used once (R-CON-10).
   */
  public Tokens openToRefresh(JdbcClient jdbc, String hub, AccountId account, int grant) {
    return row(jdbc, account, grant, " for update")
        .map(row -> safe.open(hub, account.value(), version(grant, row.revision()), row.sealed()))
        .orElseThrow(() -> new TokensUnreadable(account.value()));
  }

  /** Replaces the tokens of a consent by fresh ones. */
  public void replace(JdbcClient jdbc, String hub, AccountId account, int grant, Tokens fresh) {
    int revision =
        row(jdbc, account, grant, " for update")
            .orElseThrow(() -> new TokensUnreadable(account.value()))
            .revision();
    SealedTokens sealed = safe.seal(hub, account.value(), version(grant, revision + 1), fresh);
    jdbc.sql(
            """
            update vault set revision = ?, data_key = ?, access_token = ?, refresh_token = ?,
                             access_until = ?
            where hub_id = ? and account = ? and grant_number = ?\
            """)
        .params(revision + 1, sealed.dataKey(), sealed.access(), sealed.refresh())
        .params(at(sealed.accessUntil()), hub, account.value(), grant)
        .update();
  }

  /** Deletes the tokens of consents up to and including this one. */
  public void delete(JdbcClient jdbc, String hub, AccountId account, int upTo) {
    jdbc.sql("delete from vault where hub_id = ? and account = ? and grant_number <= ?")
        .params(hub, account.value(), upTo)
        .update();
  }

  /** Deletes the tokens of this one consent, which no event names. */
  public void withdraw(JdbcClient jdbc, String hub, AccountId account, int grant) {
    jdbc.sql("delete from vault where hub_id = ? and account = ? and grant_number = ?")
        .params(hub, account.value(), grant)
        .update();
  }

  private record Row(int revision, SealedTokens sealed) {}

  private static Optional<Row> row(JdbcClient jdbc, AccountId account, int grant, String lock) {
    return jdbc.sql(
            """
            select revision, data_key, access_token, refresh_token, access_until
            from vault where account = ? and grant_number = ?\
            """
                + lock)
        .params(account.value(), grant)
        .query((row, index) -> new Row(row.getInt("revision"), sealed(row)))
        .optional();
  }

  /** The sealed columns of a row, here and in other tables that hold tokens. */
  public static SealedTokens sealed(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("access_until", OffsetDateTime.class);
    return new SealedTokens(
        row.getBytes("data_key"),
        row.getBytes("access_token"),
        row.getBytes("refresh_token"),
        until == null ? null : until.toInstant());
  }

  private static String version(int grant, int revision) {
    return grant + "." + revision;
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
