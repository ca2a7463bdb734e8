package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.ReschedulePost;
import herald.autopublish.post.events.WallTime;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/posts/{id}/schedule}: takes FULL; a draft, another time for what waits or is
 * overdue (R-POST-6), or what was withheld once more (R-POST-1).
 */
@RestController
class SchedulingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final RightNow right;
  private final InstantSource clock;

  SchedulingAPost(
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

  @PostMapping("/api/posts/{post}/schedule")
  ResponseEntity<Void> schedule(
      @PathVariable PostId post,
      @RequestBody Wanted.Time time,
      ExpectedVersion expected,
      Caller caller) {
    Written found = posts.of(post, caller);
    authority.require(caller, "post.publish", found.plan().account().value());
    WallTime wall = time.read("");
    right.toRelease(found.plan(), caller);
    return Answers.accepted(
        commands.sendVersioned(
            new ReschedulePost(post, wall, caller.user(), expected, clock.instant()),
            caller.origin()));
  }
}
