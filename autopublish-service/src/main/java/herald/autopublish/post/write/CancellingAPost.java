package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.CancelPost;
import herald.autopublish.post.domain.Post;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostEvent;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/posts/{id}/cancel}: a user with FULL ends a post that waits (R-AUTO-10). */
@RestController
class CancellingAPost {

  private final Commands commands;
  private final Authority authority;
  private final History history;
  private final EventFamily<Post, PostEvent> posts;
  private final InstantSource clock;

  CancellingAPost(
      Commands commands,
      Authority authority,
      History history,
      EventFamily<Post, PostEvent> posts,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.history = history;
    this.posts = posts;
    this.clock = clock;
  }

  @PostMapping("/api/posts/{post}/cancel")
  ResponseEntity<Void> cancel(@PathVariable PostId post, ExpectedVersion expected, Caller caller) {
    String account = accountOf(post, caller);
    authority.require(caller, "post.cancel", account);
    return Answers.accepted(
        commands.sendVersioned(
            new CancelPost(post, PostCancelled.Reason.BY_PERSON, expected, clock.instant()),
            caller.origin()));
  }

  /** Where the account's posts must stay hidden, there is no such post. */
  private String accountOf(PostId post, Caller caller) {
    Post state = history.now(posts, caller.hub(), post.value()).value();
    String level =
        state instanceof Written written
            ? authority
                .levels(caller.hub(), caller.user())
                .getOrDefault(written.plan().account().value(), "NONE")
            : "NONE";
    if (!(state instanceof Written written) || level.equals("NONE") || level.equals("NAME")) {
      throw Rejection.unknown("post.unknown", "R-POST-1", "There is no such post.");
    }
    return written.plan().account().value();
  }
}
