package herald.autopublish.post.write;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.intake.SeenAccounts;
import herald.autopublish.post.domain.DraftPost;
import herald.autopublish.post.domain.Status;
import herald.autopublish.post.events.PostContent;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.Rejection;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/posts}: a draft, which takes DRAFT on the account (R-PERM-1). */
@RestController
class DraftingAPost {

  private final Commands commands;
  private final Authority authority;
  private final SeenAccounts accounts;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  DraftingAPost(
      Commands commands,
      Authority authority,
      SeenAccounts accounts,
      IdempotencyKeys keys,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  record NewPost(
      @NotNull AccountId account,
      @NotBlank @Size(max = 70_000) String text,
      @Nullable @Size(max = 2000) String link,
      @Nullable @Size(max = 2000) String image,
      Wanted.@Nullable Time proposed) {}

  record Made(PostId id, AccountId account, Status status) {}

  @PostMapping("/api/posts")
  ResponseEntity<Made> draft(@Valid @RequestBody NewPost post, IdempotencyKey key, Caller caller) {
    AccountFacts account = accounts.awaitFacts(caller, post.account());
    authority.require(caller, "post.draft", post.account().value());
    if (!account.connected()) {
      throw new Rejection(
          "post.disconnected", "R-CON-11", "The account is disconnected. Reconnect it first.");
    }
    PostContent content =
        PostContent.byHand(
            Wanted.text(post.text()),
            Wanted.address("link", post.link()),
            Wanted.address("image", post.image()));
    DraftPost command =
        new DraftPost(
            new PostId(keys.id(caller, key, "pst", post)),
            post.account(),
            account.network(),
            caller.user(),
            content,
            Wanted.proposed(post.proposed()),
            clock.instant());
    return Answers.created(
        commands.send(command, caller.origin()),
        new Made(command.post(), command.account(), Status.DRAFT));
  }
}
