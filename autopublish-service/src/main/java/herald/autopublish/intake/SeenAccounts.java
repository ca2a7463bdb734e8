package herald.autopublish.intake;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.autopublishing.events.Heard;
import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the other services have told of accounts so far. */
@Component
public class SeenAccounts {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(3), Duration.ofMillis(100));

  private final HubRows rows;
  private final Authority authority;

  SeenAccounts(HubRows rows, Authority authority) {
    this.rows = rows;
    this.authority = authority;
  }

  /**
   * The facts of an account. One that was connected a moment ago may not have been heard of yet, so
   * an unknown account is waited for, three seconds at most, and so is a hidden one (R-ACC-3).
   *
   * @throws Rejection if there is no such account in the hub, as far as the caller may know
   */
  public AccountFacts awaitFacts(Caller caller, AccountId account) {
    return PATIENCE
        .until(() -> isVisible(caller, account), () -> facts(caller.hub(), account))
        .orElseThrow(SeenAccounts::unknown);
  }

  /**
   * The facts again, once it has been heard that the account is connected and everyone's. Access
   * said so, so it will be, soon; three seconds at most.
   */
  public AccountFacts awaitUsable(String hub, AccountId account, AccountFacts heard) {
    return PATIENCE
        .until(() -> true, () -> facts(hub, account).filter(AccountFacts::isUsable))
        .orElse(heard);
  }

  private boolean isVisible(Caller caller, AccountId account) {
    return authority.levels(caller.hub(), caller.user()).containsKey(account.value());
  }

  private Optional<AccountFacts> facts(String hub, AccountId account) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select a.network, a.kind, a.connected, a.epoch, a.position, a.at,
                      x.kind as access, x.epoch as access_epoch, x.position as access_position,
                      x.at as access_at
                    from seen_account a join seen_access x using (hub_id, account)
                    where account = ?""")
                .param(account.value())
                .query(SeenAccounts::read)
                .optional());
  }

  private static AccountFacts read(ResultSet row, int index) throws SQLException {
    return new AccountFacts(
        row.getString("network"),
        row.getString("kind"),
        row.getString("access").equals("EVERYONE"),
        row.getBoolean("connected"),
        new Heard(place(row, ""), place(row, "access_")));
  }

  private static Place place(ResultSet row, String of) throws SQLException {
    return new Place(
        row.getLong(of + "epoch"),
        row.getLong(of + "position"),
        row.getObject(of + "at", OffsetDateTime.class).toInstant());
  }

  /** The one answer for accounts that are not there and accounts that must stay hidden. */
  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
  }
}
