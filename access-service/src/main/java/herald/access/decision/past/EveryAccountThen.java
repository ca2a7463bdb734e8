package herald.access.decision.past;

import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.decision.past.LevelChanges.Had;
import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.access.user.domain.User;
import herald.access.user.events.UserEvent;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.eventstore.log.EventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who had which level on each account of a hub at a moment (R-PERM-7, R-AUD-5). Accounts are folded
 * one after the other: in memory are what happened to the hub's people, and one account.
 */
@Component
public class EveryAccountThen {

  private static final String NO_STREAM = "";

  private final History history;
  private final EventLog log;
  private final Set<EventFamily<?, ?>> people;
  private final EventFamily<AccountAccess, AccountAccessEvent> accounts;

  EveryAccountThen(
      History history,
      EventLog log,
      EventFamily<Hub, HubEvent> hubs,
      EventFamily<User, UserEvent> users,
      EventFamily<Team, TeamEvent> teams,
      EventFamily<AccountAccess, AccountAccessEvent> accounts) {
    this.history = history;
    this.log = log;
    this.people = Set.of(hubs, users, teams);
    this.accounts = accounts;
  }

  /**
   * Hands over what everybody had on each account, the account that was connected first first; of
   * one that was not connected at the moment, nobody. What is recorded while it reads is left out.
   */
  public void each(String hub, Instant moment, BiConsumer<AccountId, List<Had>> reader) {
    Until until = new Until(log.refreshHead(), moment);
    List<StoredEvent> changes = new ArrayList<>();
    history.walk(
        hub,
        people,
        NO_STREAM,
        event -> {
          if (until.includes(event)) {
            changes.add(event);
          }
        });
    PeopleThen then = new PeopleThen(changes);
    for (String stream : history.streams(hub, accounts)) {
      List<StoredEvent> own = history.stream(hub, stream).stream().filter(until::includes).toList();
      if (!own.isEmpty()) {
        AccountId account = new AccountId(stream);
        reader.accept(account, then.levels(account, own));
      }
    }
  }

  private record Until(long position, Instant moment) {
    boolean includes(StoredEvent event) {
      return event.position() <= position && !event.at().isAfter(moment);
    }
  }

  /** The people's changes in order, of which each account needs those after it was connected. */
  private static final class PeopleThen {

    private final List<StoredEvent> changes;
    private final HubThen before = new HubThen();
    private int followed;

    PeopleThen(List<StoredEvent> changes) {
      this.changes = changes;
    }

    /** Accounts must come in the order of their first events. */
    List<Had> levels(AccountId account, List<StoredEvent> own) {
      while (followed < changes.size() && isBefore(changes.get(followed), own.getFirst())) {
        before.follow(changes.get(followed++).event());
      }
      LevelChanges levels = new LevelChanges(account, before.copy());
      Iterator<StoredEvent> rest = changes.listIterator(followed);
      StoredEvent next = next(rest);
      for (StoredEvent event : own) {
        while (next != null && isBefore(next, event)) {
          levels.follow(next);
          next = next(rest);
        }
        levels.follow(event);
      }
      for (; next != null; next = next(rest)) {
        levels.follow(next);
      }
      return levels.all();
    }

    private static @Nullable StoredEvent next(Iterator<StoredEvent> rest) {
      return rest.hasNext() ? rest.next() : null;
    }

    private static boolean isBefore(StoredEvent one, StoredEvent other) {
      return one.position() < other.position();
    }
  }
}
