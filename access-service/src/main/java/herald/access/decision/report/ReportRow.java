package herald.access.decision.report;

import herald.access.account.events.AccountId;
import herald.access.decision.past.LevelChanges.Had;
import herald.access.permission.Level;
import herald.access.user.events.Permission;
import herald.platform.eventstore.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One user and one account.
 *
 * @param name today's, if the user still has one
 * @param rule the matrix's rule that gives the level
 * @param access why the account's access includes them, see {@link Sources}
 * @param since when the level became this one
 * @param change the event by which it did, for example {@code access.restricted}
 * @param by whose doing that was: {@code user:…} or {@code automation:…}
 * @param event that event's id
 * @param at the moment that the report is about
 */
record ReportRow(
    String account,
    String user,
    @Nullable String name,
    Permission permission,
    boolean superAdmin,
    boolean connector,
    Level level,
    String rule,
    String access,
    Instant since,
    String change,
    String by,
    String event,
    Instant at) {

  static ReportRow of(AccountId account, Had had, @Nullable String name, Instant at) {
    StoredEvent change = had.change();
    return new ReportRow(
        account.value(),
        had.holding().id(),
        name,
        had.holding().permission(),
        had.holding().superAdmin(),
        had.holding().connector(),
        had.holding().level(),
        had.holding().rule(),
        Sources.of(had.holding()),
        change.at(),
        change.name(),
        change.origin().actor(),
        change.eventId(),
        at);
  }
}
