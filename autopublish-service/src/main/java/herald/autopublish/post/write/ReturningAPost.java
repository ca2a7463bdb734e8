package herald.autopublish.post.write;

import herald.autopublish.feed.StorableText;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.ReturnPost;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/posts/{id}/draft}: with FULL, gives a scheduled post or a proposed draft back to
 * its author, with a comment if there is something to say (R-MAIL-9).
 */
@RestController
class ReturningAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final InstantSource clock;

  ReturningAPost(Commands commands, Authority authority, KnownPosts posts, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.clock = clock;
  }

  record Reply(@Nullable @Size(max = 2000) String comment) {

    @Nullable String said() {
      String text = comment == null ? "" : StorableText.of(comment).strip();
      return text.isEmpty() ? null : text;
    }
  }

  @PostMapping("/api/posts/{post}/draft")
  ResponseEntity<Void> giveBack(
      @PathVariable PostId post,
      @Valid @RequestBody(required = false) @Nullable Reply reply,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "post.publish", posts.of(post, caller).plan().account().value());
    return Answers.accepted(
        commands.sendVersioned(
            new ReturnPost(
                post,
                reply == null ? null : reply.said(),
                caller.user(),
                expected,
                clock.instant()),
            caller.origin()));
  }
}
