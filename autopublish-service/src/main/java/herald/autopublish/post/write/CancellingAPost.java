package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.CancelPost;
import herald.autopublish.post.events.PostCancelled;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/posts/{id}/cancel}: a user with FULL ends a post that is not out (R-POST-1). */
@RestController
class CancellingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final InstantSource clock;

  CancellingAPost(Commands commands, Authority authority, KnownPosts posts, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.clock = clock;
  }

  @PostMapping("/api/posts/{post}/cancel")
  ResponseEntity<Void> cancel(@PathVariable PostId post, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "post.cancel", posts.of(post, caller).plan().account().value());
    return Answers.accepted(
        commands.sendVersioned(
            new CancelPost(post, PostCancelled.Reason.BY_PERSON, expected, clock.instant()),
            caller.origin()));
  }
}
