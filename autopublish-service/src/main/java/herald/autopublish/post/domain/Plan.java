package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import org.jspecify.annotations.Nullable;

/**
 * What goes out and where, and when as soon as somebody has said so.
 *
 * @param byHand whether a person worded it, which an article's later edits leave alone (R-AUTO-10)
 * @param due when it goes out; absent as long as nobody scheduled or published it
 */
public record Plan(
    PostId id,
    AccountId account,
    String network,
    PostSource source,
    @Nullable String author,
    @Nullable ArticleRef article,
    PostContent content,
    boolean byHand,
    @Nullable Due due) {

  static Plan of(PostDrafted e) {
    return new Plan(
        e.post(),
        e.account(),
        e.network(),
        PostSource.PERSON,
        e.author(),
        null,
        e.content(),
        true,
        null);
  }

  static Plan of(PostScheduled e) {
    return new Plan(
        e.post(),
        e.account(),
        e.network(),
        e.source(),
        e.author(),
        e.article(),
        e.content(),
        e.source() == PostSource.PERSON,
        Due.of(e));
  }

  /** Whether it announces an article in nobody's name. */
  boolean isAnnouncement() {
    return source == PostSource.AUTO;
  }

  Plan at(@Nullable Due other) {
    return new Plan(id, account, network, source, author, article, content, byHand, other);
  }

  Plan saying(PostContent other) {
    return new Plan(id, account, network, source, author, article, other, byHand, due);
  }

  Plan worded(PostContent other) {
    return new Plan(id, account, network, source, author, article, other, true, due);
  }
}
