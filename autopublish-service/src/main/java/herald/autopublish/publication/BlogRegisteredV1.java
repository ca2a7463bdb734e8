package herald.autopublish.publication;

import herald.autopublish.ids.BlogId;
import java.time.Instant;

/** {@code herald.blog.registered.v1} */
record BlogRegisteredV1(BlogId blog, String name, String by, Instant at) {}
