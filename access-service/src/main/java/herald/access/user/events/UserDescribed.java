package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The user's name, language or time zone are others than before. It does not say which: who the
 * user is stands in a row, written before. Everybody who shows or writes to people hears of it.
 */
@EventType(name = "user.described")
public record UserDescribed(UserId user, Instant at) implements UserEvent {}
