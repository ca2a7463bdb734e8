package herald.autopublish.autopublishing.domain;

import herald.platform.kernel.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which accounts may announce articles at all: each rule says why it refuses. */
public enum MayAutoPublish {
  /** Instagram allows no links in posts (R-AUTO-3). */
  NEVER_INSTAGRAM(
      facts -> !facts.network().equals("INSTAGRAM"),
      "autopublishing.network",
      "R-AUTO-3",
      "Instagram allows no links in posts, so its accounts announce nothing."),
  /** YouTube has no text posts (R-AUTO-3). */
  NOT_YOUTUBE(
      facts -> !facts.network().equals("YOUTUBE"),
      "autopublishing.network",
      "R-AUTO-3",
      "YouTube has no text posts, so its channels announce nothing."),
  /** Facebook lets programs post on pages only (R-AUTO-3). */
  NO_FACEBOOK_PROFILES(
      facts -> !(facts.network().equals("FACEBOOK") && facts.kind().equals("PROFILE")),
      "autopublishing.network",
      "R-AUTO-3",
      "Personal Facebook profiles announce nothing. Connect a page instead."),
  /** A disconnected account publishes nothing (R-CON-11). */
  ONLY_CONNECTED_ACCOUNTS(
      AccountFacts::connected,
      "autopublishing.disconnected",
      "R-CON-11",
      "The account is disconnected. Reconnect it first."),
  /** Only what everyone in the hub may see is announced without a person looking (R-AUTO-2). */
  ONLY_SHARED_ACCOUNTS(
      AccountFacts::everyones,
      "autopublishing.not-shared",
      "R-AUTO-2",
      "Only accounts whose access is Everyone announce articles. Share the account first.");

  private final Predicate<AccountFacts> holds;
  private final String code;
  private final String rule;
  private final String detail;

  MayAutoPublish(Predicate<AccountFacts> holds, String code, String rule, String detail) {
    this.holds = holds;
    this.code = code;
    this.rule = rule;
    this.detail = detail;
  }

  /** The first rule that refuses the account, as the refusal it gives. */
  public static Optional<Rejection> refusalOf(AccountFacts facts) {
    return List.of(values()).stream()
        .filter(rule -> !rule.holds.test(facts))
        .map(rule -> new Rejection(rule.code, rule.rule, rule.detail))
        .findFirst();
  }
}
