package herald.autopublish.autopublishing.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import java.time.Instant;

/** The X account no longer announces the blog. */
public record GiveUpX(BlogId blog, AccountId account, Instant now) implements XClaimCommand {}
