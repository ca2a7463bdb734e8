package herald.autopublish.autopublishing.write;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.autopublishing.domain.ChooseBlogs;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.blog.read.list.KnownBlogs;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.intake.SeenAccounts;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code PUT /api/autopublishing/{account}}: takes FULL on the account (R-PERM-3), and the account
 * must be everyone's at this moment (R-AUTO-2).
 */
@RestController
class ChoosingBlogs {

  private final Commands commands;
  private final Authority authority;
  private final SeenAccounts accounts;
  private final AccessNow access;
  private final KnownBlogs blogs;
  private final InstantSource clock;

  ChoosingBlogs(
      Commands commands,
      Authority authority,
      SeenAccounts accounts,
      AccessNow access,
      KnownBlogs blogs,
      InstantSource clock) {
    this.commands = commands;
    this.authority = authority;
    this.accounts = accounts;
    this.access = access;
    this.blogs = blogs;
    this.clock = clock;
  }

  /** The blogs to announce from now on; none switches auto-publishing off. */
  record Wanted(@NotNull @Size(max = 100) Set<@NotNull BlogId> blogs) {}

  @PutMapping("/api/autopublishing/{account}")
  ResponseEntity<Void> choose(
      @PathVariable AccountId account,
      @Valid @RequestBody Wanted wanted,
      ExpectedVersion expected,
      Caller caller) {
    AccountFacts heard = accounts.awaitFacts(caller, account);
    authority.require(caller, "autopublish.edit", account.value());
    AccountFacts facts = wanted.blogs().isEmpty() ? heard : access.of(caller.hub(), account, heard);
    List<Chosen> chosen =
        blogs.names(caller.hub(), wanted.blogs()).entrySet().stream()
            .map(blog -> new Chosen(blog.getKey(), blog.getValue()))
            .toList();
    return Answers.accepted(
        commands.sendVersioned(
            new ChooseBlogs(account, chosen, facts, caller.user(), expected, clock.instant()),
            caller.origin()));
  }
}
