package herald.autopublish.autopublishing.domain;

import static herald.autopublish.autopublishing.domain.AutoPublishingSpecification.HEARD;
import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.autopublishing.events.XClaimEvent;
import herald.autopublish.autopublishing.events.XClaimGivenUp;
import herald.autopublish.autopublishing.events.XClaimTaken;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-8")
class OneXAccountPerBlogTest extends DeciderSpecification<XClaimCommand, XClaimEvent, XClaim> {

  private static final BlogId BLOG = new BlogId("blg_news");
  private static final AccountId FIRST = new AccountId("acc_1");
  private static final AccountId SECOND = new AccountId("acc_2");
  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

  OneXAccountPerBlogTest() {
    super(() -> XClaim.UNWRITTEN, XClaim::decide, XClaim::evolve);
  }

  @Test
  void isTheFirstToTakeIt() {
    given();
    when(new TakeX(BLOG, FIRST, NINE));
    then(new XClaimTaken(BLOG, FIRST, NINE));
    when(new TakeX(BLOG, FIRST, NINE));
    thenNothing();
  }

  @Test
  void refusesASecond() {
    given(new XClaimTaken(BLOG, FIRST, NINE));
    when(new TakeX(BLOG, SECOND, NINE));
    thenRefused("autopublishing.second-x-account", "R-AUTO-8");
  }

  @Test
  void isFreeAgainWhenItIsGivenUp() {
    given(new XClaimTaken(BLOG, FIRST, NINE));
    when(new GiveUpX(BLOG, FIRST, NINE));
    then(new XClaimGivenUp(BLOG, FIRST, NINE));
    when(new TakeX(BLOG, SECOND, NINE));
    then(new XClaimTaken(BLOG, SECOND, NINE));
  }

  @Test
  void isNotGivenUpByWhoDoesNotHaveIt() {
    given(new XClaimTaken(BLOG, FIRST, NINE));
    when(new GiveUpX(BLOG, SECOND, NINE));
    thenNothing();
  }

  @Test
  void isTakenByAnotherForEverybodyElse() {
    XClaim taken = new XClaim.Taken(FIRST);
    assertThat(taken.isTakenByAnotherThan(FIRST)).isFalse();
    assertThat(taken.isTakenByAnotherThan(SECOND)).isTrue();
    assertThat(XClaim.UNWRITTEN.isTakenByAnotherThan(FIRST)).isFalse();
  }

  @Test
  void followsTheChoiceOfXAccountsOnly() {
    Chosen news = new Chosen(BLOG, "News");
    Chosen tech = new Chosen(new BlogId("blg_tech"), "Tech");
    SwitchOff any = SwitchOff.asked(FIRST, Reason.DISCONNECTED, 1, NINE);
    assertThat(
            AutoPublishingDecider.claims(
                new AutoPublishing.On("X", List.of(news), HEARD),
                new AutoPublishing.On("X", List.of(tech), HEARD),
                any))
        .containsExactlyInAnyOrder(
            new TakeX(tech.id(), FIRST, NINE), new GiveUpX(news.id(), FIRST, NINE));
    assertThat(
            AutoPublishingDecider.claims(
                new AutoPublishing.On("X", List.of(news), HEARD),
                new AutoPublishing.Suspended("X", List.of(news), HEARD),
                any))
        .as("another may announce it while the account is away")
        .containsExactly(new GiveUpX(news.id(), FIRST, NINE));
    assertThat(
            AutoPublishingDecider.claims(
                AutoPublishing.UNWRITTEN,
                new AutoPublishing.On("FACEBOOK", List.of(news), HEARD),
                any))
        .isEmpty();
  }
}
