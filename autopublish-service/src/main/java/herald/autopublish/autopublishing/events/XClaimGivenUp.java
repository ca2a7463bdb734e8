package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The X account no longer announces the blog; another may (R-AUTO-8). */
@EventType(name = "x-claim.given-up")
public record XClaimGivenUp(BlogId blog, AccountId account, Instant at) implements XClaimEvent {}
