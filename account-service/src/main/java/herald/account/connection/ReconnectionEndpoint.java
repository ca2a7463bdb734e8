package herald.account.connection;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.ConnectionId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.account.socialaccount.domain.Terms;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Begins to reconnect one account: the same sign-in as to connect, of which nothing but this
 * account may come (R-CON-15). Share is not asked again.
 */
@RestController
class ReconnectionEndpoint {

  private final Beginning beginning;
  private final HubRows rows;
  private final Authority authority;
  private final IdempotencyKeys keys;

  ReconnectionEndpoint(
      Beginning beginning, HubRows rows, Authority authority, IdempotencyKeys keys) {
    this.beginning = beginning;
    this.rows = rows;
    this.authority = authority;
    this.keys = keys;
  }

  /**
   * @param reporting on X only; left out, it stays as it was
   * @param brand the one that the person is switched to
   */
  record Wanted(@Nullable Reporting reporting, @Nullable BrandId brand) {}

  private record Former(Network network, Reporting reporting, boolean everyones) {}

  private record Keyed(AccountId account, Wanted wanted) {}

  @PostMapping("/api/accounts/{account}/reconnection")
  ResponseEntity<Beginning.Begun> begin(
      @PathVariable AccountId account,
      @RequestBody(required = false) @Nullable Wanted body,
      IdempotencyKey key,
      Caller caller) {
    authority.require(caller, "account.reconnect", account.value());
    Wanted wanted = Objects.requireNonNullElse(body, new Wanted(null, null));
    Former former = former(caller.hub(), account);
    Terms terms = terms(former, wanted.reporting());
    ConnectionId id = new ConnectionId(keys.id(caller, key, "con", new Keyed(account, wanted)));
    return beginning.begin(id, former.network(), account, terms, wanted.brand(), caller);
  }

  /** Whether it is shared counts only if its time is over, and it starts afresh (R-CON-12). */
  private static Terms terms(Former former, @Nullable Reporting wanted) {
    Reporting reporting = Objects.requireNonNullElse(wanted, former.reporting());
    boolean locked = former.network().hasReportingChoice() && reporting == Reporting.ALL_SOURCES;
    return Terms.chosen(former.network(), former.everyones() || locked, reporting);
  }

  private Former former(String hub, AccountId account) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select a.network, a.reporting, access.kind = 'EVERYONE' as everyones
                    from account a
                    left join seen_access access using (hub_id, account)
                    where account = ?\
                    """)
                .param(account.value())
                .query(
                    (row, index) ->
                        new Former(
                            Network.valueOf(row.getString("network")),
                            Reporting.valueOf(row.getString("reporting")),
                            row.getBoolean("everyones")))
                .optional()
                .orElseThrow(
                    () ->
                        Rejection.unknown(
                            "account.unknown", "R-PERM-1", "There is no such account.")));
  }
}
