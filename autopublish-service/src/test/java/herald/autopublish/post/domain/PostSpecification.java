package herald.autopublish.post.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.PublishPost.How;
import herald.autopublish.post.domain.ReleasePost.Answer;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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
  static final Instant TEN = NINE.plus(Duration.ofHours(1));
  static final WallTime TEN_IN_AMSTERDAM =
      new WallTime(LocalDateTime.parse("2026-03-03T11:00"), "Europe/Amsterdam");
  static final WallTime PROPOSED =
      new WallTime(LocalDateTime.parse("2026-03-04T08:30"), "Europe/Amsterdam");
  static final String DAAN = "usr_daan";
  static final String SANNE = "usr_sanne";
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
        POST,
        ACCOUNT,
        "X",
        PostSource.AUTO,
        null,
        ARTICLE,
        saying("Spring"),
        null,
        QUARTER_PAST,
        null,
        NINE);
  }

  static DraftPost draft() {
    return new DraftPost(POST, ACCOUNT, "X", DAAN, byHand("Hello"), PROPOSED, NINE);
  }

  static PostDrafted drafted() {
    return new PostDrafted(POST, ACCOUNT, "X", DAAN, byHand("Hello"), PROPOSED, NINE);
  }

  static PostDrafted draftedSaying(String network, PostContent content) {
    return new PostDrafted(POST, ACCOUNT, network, DAAN, content, null, NINE);
  }

  static PostContent byHand(String text) {
    return PostContent.byHand(text, null, null);
  }

  static ReschedulePost scheduleAt(WallTime wall) {
    return new ReschedulePost(POST, wall, SANNE, ExpectedVersion.ANY, NINE);
  }

  /** Written by Daan, in the right of Sanne. */
  static PostScheduled scheduledByHand() {
    return scheduledByHand(TEN_IN_AMSTERDAM, TEN);
  }

  static PostScheduled scheduledByHand(@Nullable WallTime wall, Instant dueAt) {
    return new PostScheduled(
        POST,
        ACCOUNT,
        "X",
        PostSource.PERSON,
        DAAN,
        null,
        byHand("Hello"),
        SANNE,
        dueAt,
        wall,
        NINE);
  }

  static PublishPost publish(How how, boolean stopped) {
    return new PublishPost(POST, how, stopped, SANNE, NINE, ExpectedVersion.ANY, NINE);
  }

  static PostReleased releasedByHand(String text, Instant at) {
    return new PostReleased(POST, ACCOUNT, PostSource.PERSON, DAAN, SANNE, byHand(text), at, at);
  }

  static EditPost edit(String text, Grant grant) {
    return new EditPost(POST, text, null, null, null, SANNE, grant, ExpectedVersion.ANY, NINE);
  }

  static PostEdited edited(String text) {
    return new PostEdited(POST, ACCOUNT, PostSource.PERSON, DAAN, byHand(text), null, SANNE, NINE);
  }

  static ReturnPost giveBack(@Nullable String comment) {
    return new ReturnPost(POST, comment, SANNE, ExpectedVersion.ANY, NINE);
  }

  static PostReturned returned(@Nullable String comment) {
    return new PostReturned(POST, ACCOUNT, PostSource.PERSON, DAAN, comment, SANNE, NINE);
  }

  static DeletePost delete(Grant grant) {
    return new DeletePost(POST, SANNE, grant, ExpectedVersion.ANY, NINE);
  }

  static PostDeleted deleted(boolean published) {
    return new PostDeleted(POST, ACCOUNT, PostSource.PERSON, DAAN, published, SANNE, NINE);
  }

  static ResolvePost resolve(PostPublished.@Nullable Remote found) {
    return new ResolvePost(POST, found, ExpectedVersion.ANY, NINE);
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
    return new PostReleased(POST, ACCOUNT, PostSource.AUTO, null, null, saying(text), at, at);
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
    return new PostOverdue(POST, ACCOUNT, PostSource.AUTO, null, QUARTER_PAST, at);
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
