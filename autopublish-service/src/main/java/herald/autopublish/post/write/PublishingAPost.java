package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.PublishPost;
import herald.autopublish.post.domain.PublishPost.How;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Decision;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/posts/{id}/publish} and {@code /retry}: with FULL, now, for the first time or
 * after it failed. While publishing is stopped a post to be published waits (R-POST-7).
 */
@RestController
class PublishingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final RightNow right;
  private final InstantSource clock;

  PublishingAPost(
      Commands commands,
      Authority authority,
      KnownPosts posts,
      RightNow right,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.right = right;
    this.clock = clock;
  }

  @PostMapping("/api/posts/{post}/publish")
  ResponseEntity<Void> publish(@PathVariable PostId post, ExpectedVersion expected, Caller caller) {
    return release(post, How.FIRST, expected, caller);
  }

  @PostMapping("/api/posts/{post}/retry")
  ResponseEntity<Void> retry(@PathVariable PostId post, ExpectedVersion expected, Caller caller) {
    return release(post, How.AGAIN, expected, caller);
  }

  private ResponseEntity<Void> release(
      PostId post, How how, ExpectedVersion expected, Caller caller) {
    Written found = posts.of(post, caller);
    authority.require(caller, "post.publish", found.plan().account().value());
    Decision decision = right.toRelease(found.plan(), caller);
    boolean stopped = !"RELEASE".equals(decision.answer());
    return Answers.accepted(
        commands.sendVersioned(
            new PublishPost(
                post, how, stopped, caller.user(), decision.at(), expected, clock.instant()),
            caller.origin()));
  }
}
