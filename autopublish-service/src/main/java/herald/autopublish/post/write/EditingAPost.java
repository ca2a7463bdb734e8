package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.EditPost;
import herald.autopublish.post.domain.Grant;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.Status;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code PUT /api/posts/{id}}: a draft's words with DRAFT (R-PERM-1), with FULL also those of a
 * post that waits, an announcement within the hold included (R-AUTO-10).
 */
@RestController
class EditingAPost {

  private final Commands commands;
  private final Authority authority;
  private final KnownPosts posts;
  private final InstantSource clock;

  EditingAPost(Commands commands, Authority authority, KnownPosts posts, InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.posts = posts;
    this.clock = clock;
  }

  record Words(
      @NotBlank @Size(max = 70_000) String text,
      @Nullable @Size(max = 2000) String link,
      @Nullable @Size(max = 2000) String image,
      Wanted.@Nullable Time proposed) {}

  @PutMapping("/api/posts/{post}")
  ResponseEntity<Void> edit(
      @PathVariable PostId post,
      @Valid @RequestBody Words words,
      ExpectedVersion expected,
      Caller caller) {
    Written found = posts.of(post, caller);
    Grant grant = found.status() == Status.DRAFT ? Grant.DRAFT : Grant.FULL;
    authority.require(
        caller,
        grant == Grant.DRAFT ? "post.draft" : "post.publish",
        found.plan().account().value());
    return Answers.accepted(
        commands.sendVersioned(
            new EditPost(
                post,
                Wanted.text(words.text()),
                Wanted.address("link", words.link()),
                Wanted.address("image", words.image()),
                Wanted.proposed(words.proposed()),
                caller.user(),
                grant,
                expected,
                clock.instant()),
            caller.origin()));
  }
}
