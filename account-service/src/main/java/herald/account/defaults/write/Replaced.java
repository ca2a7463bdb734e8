package herald.account.defaults.write;

import herald.account.defaults.events.DefaultUnset;
import herald.account.id.AccountId;
import herald.platform.eventstore.History;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Position;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which default X account had to make room, as far as the caller may know (R-DEF-2, R-DEF-5). */
@Component
class Replaced {

  private final History history;
  private final HubRows rows;
  private final Authority authority;

  Replaced(History history, HubRows rows, Authority authority) {
    this.history = history;
    this.rows = rows;
    this.authority = authority;
  }

  /**
   * @param id absent when the caller may not see the account
   */
  record Account(@Nullable AccountId id, String name) {}

  /** What the change that ended at this position replaced: the event just before it says so. */
  Optional<Account> by(Position reached, Instant at, Caller caller) {
    return history.events(caller.hub(), reached.position() - 2, 2).stream()
        .map(stored -> stored.event())
        .filter(DefaultUnset.class::isInstance)
        .map(DefaultUnset.class::cast)
        .filter(unset -> unset.because() == DefaultUnset.Reason.REPLACED && unset.at().equals(at))
        .findFirst()
        .map(unset -> shown(unset.account(), caller));
  }

  private Account shown(AccountId account, Caller caller) {
    return authority.levels(caller.hub(), caller.user()).containsKey(account.value())
        ? new Account(account, name(account, caller.hub()))
        : new Account(null, "another X account");
  }

  private String name(AccountId account, String hub) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql("select name from account where account = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .orElse(account.value()));
  }
}
