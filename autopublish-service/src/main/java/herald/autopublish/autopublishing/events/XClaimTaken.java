package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** This X account, and no other, announces the blog from now on (R-AUTO-8). */
@EventType(name = "x-claim.taken")
public record XClaimTaken(BlogId blog, AccountId account, Instant at) implements XClaimEvent {}
