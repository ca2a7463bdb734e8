package herald.autopublish.autopublishing.write;

import herald.autopublish.autopublishing.domain.AccountFacts;
import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.ids.AccountId;
import herald.autopublish.intake.SeenAccounts;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether an account may announce is asked at the moment of acting: what was heard of it may be
 * old. No answer is never a yes.
 */
@Component
public class AccessNow {

  /** Whoever announces in no person's name. */
  public static final Subject AUTOMATION = Subject.automation("auto-publishing");

  private final Authority authority;
  private final SeenAccounts accounts;

  AccessNow(Authority authority, SeenAccounts accounts) {
    this.authority = authority;
    this.accounts = accounts;
  }

  /**
   * Why the account may not announce, if it may not. That all publishing is stopped is no reason:
   * announcements wait then (R-POST-7).
   */
  public Optional<Reason> refusal(String hub, AccountId account) {
    Decision decision = authority.evaluate(hub, AUTOMATION, "post.release", account.value());
    return "WITHHOLD".equals(decision.answer())
        ? Optional.of(
            "DISCONNECTED".equals(decision.because())
                ? Reason.DISCONNECTED
                : Reason.ACCESS_RESTRICTED)
        : Optional.empty();
  }

  /** The facts as they are now, whichever of the two was faster: the news or the caller. */
  AccountFacts of(String hub, AccountId account, AccountFacts heard) {
    return refusal(hub, account)
        .map(heard::withoutWhat)
        .orElseGet(() -> heard.isUsable() ? heard : accounts.awaitUsable(hub, account, heard));
  }
}
