package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.ReleasePost.Answer;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post's own words: scheduled at nine for a quarter past, and what becomes of it then. */
abstract class PostSpecification
    extends DeciderSpecification<PostCommand, PostEvent, Versioned<Post>> {

  static final PostId POST = new PostId("pst_1");
  static final AccountId ACCOUNT = new AccountId("acc_1");
  static final ArticleRef ARTICLE =
      new ArticleRef(new BlogId("blg_1"), new ArticleId("art_1"), "Spring is here");
  static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
  static final Instant QUARTER_PAST = NINE.plus(Duration.ofMinutes(15));
  static final PostPublished.Remote REMOTE =
      new PostPublished.Remote("17", "https://x.example/posts/17");

  PostSpecification() {
    super(
        () -> Versioned.unwritten(Post.UNWRITTEN),
        PostDecider::decide,
        (state, event) -> state.after(event, Post::evolve));
  }

  static PostContent saying(String text) {
    return new PostContent("Spring is here", null, "https://news.example/spring", null, text);
  }

  static SchedulePost schedule() {
    return new SchedulePost(POST, ACCOUNT, "X", ARTICLE, saying("Spring"), QUARTER_PAST, NINE);
  }

  static PostScheduled scheduled() {
    return new PostScheduled(
        POST, ACCOUNT, "X", PostSource.AUTO, null, ARTICLE, saying("Spring"), QUARTER_PAST, NINE);
  }

  static PostReworded reworded(String text) {
    return new PostReworded(POST, saying(text), NINE);
  }

  static RewordPost reword(String text) {
    return new RewordPost(POST, saying(text), NINE);
  }

  static ReleasePost releaseAt(Instant now, Answer answer, PostWithheld.@Nullable Reason because) {
    return new ReleasePost(POST, answer, because, now, now);
  }

  static PostReleased released() {
    return releasedSaying("Spring", QUARTER_PAST);
  }

  static PostReleased releasedSaying(String text, Instant at) {
    return new PostReleased(POST, ACCOUNT, PostSource.AUTO, null, saying(text), at, at);
  }

  static WithholdPost withhold(PostWithheld.Reason because) {
    return new WithholdPost(POST, because, NINE);
  }

  static PostWithheld withheld(PostWithheld.Reason because, Instant at) {
    return new PostWithheld(POST, ACCOUNT, because, at);
  }

  static CancelPost cancel(PostCancelled.Reason because) {
    return cancel(because, ExpectedVersion.ANY);
  }

  static CancelPost cancel(PostCancelled.Reason because, ExpectedVersion expected) {
    return new CancelPost(POST, because, expected, NINE);
  }

  static PostCancelled cancelled(PostCancelled.Reason because) {
    return new PostCancelled(POST, ACCOUNT, because, NINE);
  }

  static PostOverdue overdue(Instant at) {
    return new PostOverdue(POST, QUARTER_PAST, at);
  }

  static PostPublished published() {
    return new PostPublished(POST, ACCOUNT, REMOTE, QUARTER_PAST);
  }

  static PostFailed failed() {
    return new PostFailed(POST, ACCOUNT, "duplicate", QUARTER_PAST);
  }

  static PostOutcomeUnknown outcomeUnknown() {
    return new PostOutcomeUnknown(POST, ACCOUNT, "cut off", QUARTER_PAST);
  }
}
