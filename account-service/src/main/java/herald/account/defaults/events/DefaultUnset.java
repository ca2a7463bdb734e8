package herald.account.defaults.events;

import herald.account.id.AccountId;
import herald.account.id.DefaultsId;
import herald.account.id.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account is no longer preselected: switched off, replaced by another X account (R-DEF-2), or
 * disconnected, which a reconnect does not undo (R-CON-11, R-CON-12).
 *
 * @param by who did it, also when they switched another one on or disconnected this one
 */
@EventType(name = "default.unset")
public record DefaultUnset(
    DefaultsId defaults, AccountId account, Reason because, UserId by, Instant at)
    implements DefaultsEvent {

  /** Why it is not any more. */
  public enum Reason {
    SWITCHED_OFF,
    REPLACED,
    DISCONNECTED
  }
}
