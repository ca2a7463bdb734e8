package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.DeletePost;
import herald.autopublish.post.domain.Grant;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.Status;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code DELETE /api/posts/{id}}: a draft with DRAFT, what is over with FULL. What a network shows
 * stays there, and the answer says so (R-POST-1).
 */
@RestController
class DeletingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final InstantSource clock;

  DeletingAPost(Commands commands, Authority authority, KnownPosts posts, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * What deleting came to.
   *
   * @param stillOnNetwork whether the network goes on showing the post
   */
  record Removed(PostId id, boolean stillOnNetwork, @Nullable String detail) {}

  @DeleteMapping("/api/posts/{post}")
  ResponseEntity<Removed> delete(
      @PathVariable PostId post, ExpectedVersion expected, Caller caller) {
    Written found = posts.of(post, caller);
    Grant grant = found.status() == Status.DRAFT ? Grant.DRAFT : Grant.FULL;
    authority.require(
        caller,
        grant == Grant.DRAFT ? "post.draft" : "post.cancel",
        found.plan().account().value());
    var change =
        commands.sendVersioned(
            new DeletePost(post, caller.user(), grant, expected, clock.instant()), caller.origin());
    boolean shown = found.status() == Status.PUBLISHED;
    return Answers.accepted(
        change,
        new Removed(
            post, shown, shown ? "Removed from Herald only; the network still shows it." : null));
  }
}
