package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.BlogId;

/** What happened to a blog's claim of the one X account that may announce it (R-AUTO-8). */
public sealed interface XClaimEvent permits XClaimTaken, XClaimGivenUp {

  BlogId blog();
}
