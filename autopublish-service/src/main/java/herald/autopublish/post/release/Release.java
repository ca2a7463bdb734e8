package herald.autopublish.post.release;

import herald.autopublish.autopublishing.write.AccessNow;
import herald.autopublish.post.domain.ReleasePost;
import herald.autopublish.post.domain.ReleasePost.Answer;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.release.DuePosts.Due;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks whether a due post may go out, and tells the post. Without an answer it waits: nothing goes
 * out unchecked (R-POST-4).
 */
@Component
class Release {

  private static final Logger LOG = LoggerFactory.getLogger(Release.class);
  private static final Duration WHILE_UNREACHABLE = Duration.ofSeconds(1);
  private static final Duration WHILE_STOPPED = Duration.ofSeconds(5);
  private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(1);

  private final Authority authority;
  private final Commands commands;
  private final DuePosts posts;

  Release(Authority authority, Commands commands, DuePosts posts) {
    this.authority = authority;
    this.commands = commands;
    this.posts = posts;
  }

  void attempt(Due due) {
    try (var _ = OnBehalf.of(due.cause(), due.hub())) {
      Decision decision =
          authority.evaluate(due.hub(), subject(due), "post.release", due.account().value());
      Answer answer = answer(decision);
      commands.send(
          new ReleasePost(
              due.post(), answer, because(answer, decision), decision.at(), due.claimedAt()),
          Origin.automation(due.hub(), "release-posts", due.cause()));
      if (answer == Answer.WAIT) {
        posts.later(due, WHILE_STOPPED);
      }
    } catch (Unavailable e) {
      LOG.warn("{} waits: {}", due.post(), e.getMessage());
      posts.later(due, WHILE_UNREACHABLE);
    } catch (Rejection e) {
      LOG.warn("{} is not released: {}", due.post(), e.detail());
      posts.later(due, AFTER_A_REFUSAL);
    }
  }

  private static Subject subject(Due due) {
    return due.publisher() == null ? AccessNow.AUTOMATION : Subject.user(due.publisher());
  }

  /** Anything but a clear answer is no reason to let a post out. */
  private static Answer answer(Decision decision) {
    return decision.answer() == null ? Answer.WAIT : Answer.valueOf(decision.answer());
  }

  private static PostWithheld.@Nullable Reason because(Answer answer, Decision decision) {
    if (answer != Answer.WITHHOLD) {
      return null;
    }
    return decision.because() == null
        ? PostWithheld.Reason.ACCESS_RESTRICTED
        : PostWithheld.Reason.valueOf(decision.because());
  }
}
