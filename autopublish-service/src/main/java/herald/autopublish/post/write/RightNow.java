package herald.autopublish.post.write;

import herald.autopublish.autopublishing.write.AccessNow;
import herald.autopublish.post.domain.Plan;
import herald.autopublish.post.events.PostSource;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import org.springframework.stereotype.Component;

/**
 * Asks, when a person has a post go out, what will be asked at its release (R-POST-4): whether its
 * account is connected (R-CON-11), and whether an announcement's is still everyone's (R-AUTO-2).
 * What would be withheld then is refused now.
 */
@Component
class RightNow {

  private final Authority authority;

  RightNow(Authority authority) {
    this.authority = authority;
  }

  /**
   * What the authority says: RELEASE or WAIT.
   *
   * @throws Rejection if it would have the post withheld
   */
  Decision toRelease(Plan plan, Caller caller) {
    Subject subject =
        plan.source() == PostSource.AUTO ? AccessNow.AUTOMATION : Subject.user(caller.user());
    Decision decision =
        authority.evaluate(caller.hub(), subject, "post.release", plan.account().value());
    if ("WITHHOLD".equals(decision.answer())) {
      throw new Rejection("post.withheld", decision.rule(), decision.reason());
    }
    return decision;
  }
}
