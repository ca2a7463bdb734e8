package herald.autopublish.autopublishing.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import java.time.Instant;

/** The X account wants to be the one that announces the blog. */
public record TakeX(BlogId blog, AccountId account, Instant now) implements XClaimCommand {}
