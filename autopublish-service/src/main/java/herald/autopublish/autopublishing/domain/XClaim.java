package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.XClaimEvent;
import herald.autopublish.autopublishing.events.XClaimGivenUp;
import herald.autopublish.autopublishing.events.XClaimTaken;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.Rejection;
import java.util.List;

/**
 * The one X account that announces a blog (R-AUTO-8): free, or taken by one. Moving it is a
 * person's explicit choice: they take the blog off the one account and then choose it on the other.
 */
public sealed interface XClaim {

  XClaim UNWRITTEN = new Free();

  /** No X account announces the blog. */
  record Free() implements XClaim {}

  /** This one does. */
  record Taken(AccountId by) implements XClaim {}

  /** Whether an account other than this one announces the blog. */
  default boolean isTakenByAnotherThan(AccountId account) {
    return this instanceof Taken taken && !taken.by().equals(account);
  }

  static List<XClaimEvent> decide(XClaimCommand command, XClaim claim) {
    return switch (command) {
      case TakeX c -> take(c, claim);
      case GiveUpX c ->
          claim.equals(new Taken(c.account()))
              ? List.of(new XClaimGivenUp(c.blog(), c.account(), c.now()))
              : List.of();
    };
  }

  static XClaim evolve(XClaim claim, XClaimEvent event) {
    return switch (event) {
      case XClaimTaken e -> new Taken(e.account());
      case XClaimGivenUp e -> UNWRITTEN;
    };
  }

  private static List<XClaimEvent> take(TakeX c, XClaim claim) {
    return switch (claim) {
      case Free f -> List.of(new XClaimTaken(c.blog(), c.account(), c.now()));
      case Taken t when t.by().equals(c.account()) -> List.of();
      case Taken t ->
          throw new Rejection(
              "autopublishing.second-x-account",
              "R-AUTO-8",
              "Another X account already announces this blog; take it off that account first.");
    };
  }
}
