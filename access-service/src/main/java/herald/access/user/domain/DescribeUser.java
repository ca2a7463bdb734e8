package herald.access.user.domain;

import herald.access.user.events.UserId;
import java.time.Instant;

/** Tells everybody that the user's row says something else than before. */
public record DescribeUser(UserId user, Instant now) implements UserCommand {}
