package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.ResolvePost;
import herald.autopublish.post.events.PostPublished.Remote;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/posts/{id}/resolve}: a person with FULL looked at the network and says whether
 * it has a post of which nobody knew (R-POST-5).
 */
@RestController
class ResolvingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final InstantSource clock;

  ResolvingAPost(Commands commands, Authority authority, KnownPosts posts, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.clock = clock;
  }

  /** What the person found. */
  enum Outcome {
    PUBLISHED,
    FAILED
  }

  /**
   * What became of the post.
   *
   * @param address where the network shows it; only of one that it has
   */
  record Found(@NotNull Outcome outcome, @Nullable @Size(max = 2000) String address) {

    @Nullable Remote remote() {
      if (outcome == Outcome.FAILED && address != null) {
        throw refused("A post that the network does not have has no address.");
      }
      if (outcome == Outcome.FAILED) {
        return null;
      }
      String found = Wanted.address("address", address);
      if (found == null) {
        throw refused("Say where the network shows the post.");
      }
      String path = found.split("[?#]", 2)[0].replaceFirst("/+$", "");
      return new Remote(path.substring(path.lastIndexOf('/') + 1), found);
    }

    private static Rejection refused(String detail) {
      return Rejection.invalid("address", "post.address", "R-POST-5", detail);
    }
  }

  @PostMapping("/api/posts/{post}/resolve")
  ResponseEntity<Void> resolve(
      @PathVariable PostId post,
      @Valid @RequestBody Found found,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "post.publish", posts.of(post, caller).plan().account().value());
    return Answers.accepted(
        commands.sendVersioned(
            new ResolvePost(post, found.remote(), expected, clock.instant()), caller.origin()));
  }
}
