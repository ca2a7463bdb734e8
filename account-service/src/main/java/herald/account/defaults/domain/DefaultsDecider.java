package herald.account.defaults.domain;

import herald.account.defaults.domain.DefaultsCommand.SetDefault;
import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.defaults.events.DefaultUnset.Reason;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.network.Network;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;

/** What a hub's defaults answer to each command. */
public final class DefaultsDecider {

  private DefaultsDecider() {}

  /** The events that follow, none when the command says nothing new. */
  public static List<DefaultsEvent> decide(
      DefaultsCommand command, Versioned<DefaultAccounts> current) {
    command.expected().require(current.version());
    return switch (command) {
      case SetDefault c -> set(c, current.value());
      case UnsetDefault c -> unset(c, current.value());
    };
  }

  /** A second X account moves the default there (R-DEF-2); beyond the limit none is added. */
  private static List<DefaultsEvent> set(SetDefault c, DefaultAccounts defaults) {
    if (defaults.accounts().containsKey(c.account())) {
      return List.of();
    }
    List<DefaultsEvent> events = new ArrayList<>();
    if (c.network() == Network.X) {
      defaults
          .onX()
          .ifPresent(
              former ->
                  events.add(
                      new DefaultUnset(c.defaults(), former, Reason.REPLACED, c.by(), c.now())));
    }
    if (defaults.accounts().size() - events.size() >= c.limit()) {
      throw new Rejection(
          "default.limit",
          "R-DEF-1",
          "There are " + c.limit() + " default accounts already; switch one off first.");
    }
    events.add(new DefaultSet(c.defaults(), c.account(), c.network(), c.by(), c.now()));
    return events;
  }

  private static List<DefaultsEvent> unset(UnsetDefault c, DefaultAccounts defaults) {
    return defaults.accounts().containsKey(c.account())
        ? List.of(new DefaultUnset(c.defaults(), c.account(), c.because(), c.by(), c.now()))
        : List.of();
  }
}
