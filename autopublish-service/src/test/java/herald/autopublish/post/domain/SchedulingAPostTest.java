package herald.autopublish.post.domain;

import static herald.autopublish.post.events.PostCancelled.Reason.ARTICLE_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.PostId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchedulingAPostTest extends PostSpecification {

  @Test
  @Tag("R-AUTO-1")
  void announcesTheArticleAtItsTime() {
    given();
    when(schedule());
    then(scheduled());
  }

  @Test
  @Tag("R-AUTO-6")
  void happensOnceWhateverHasBecomeOfIt() {
    given(scheduled());
    when(schedule());
    thenNothing();
    given(scheduled(), released(), published());
    when(schedule());
    thenNothing();
    given(scheduled(), cancelled(ARTICLE_REMOVED));
    when(schedule());
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-6")
  void hasAnIdThatFollowsFromHubArticleAndAccount() {
    ArticleId article = new ArticleId("art_1");
    AccountId account = new AccountId("acc_1");
    assertThat(PostId.announcing("hub_1", article, account))
        .isEqualTo(PostId.announcing("hub_1", article, account))
        .isNotEqualTo(PostId.announcing("hub_2", article, account))
        .isNotEqualTo(PostId.announcing("hub_1", new ArticleId("art_2"), account))
        .isNotEqualTo(PostId.announcing("hub_1", article, new AccountId("acc_2")));
  }

  @Test
  @Tag("R-AUTO-5")
  void isDueTheHoldAfterTheArticlesOwnTime() {
    Duration hold = Duration.ofMinutes(15);
    assertThat(DueTime.of(NINE, NINE.plusSeconds(300), hold)).isEqualTo(QUARTER_PAST);
    assertThat(DueTime.of(null, NINE, hold)).isEqualTo(QUARTER_PAST);
    assertThat(DueTime.of(NINE, NINE.plusSeconds(7200), hold)).isEqualTo(NINE.plusSeconds(7200));
    assertThat(DueTime.of(NINE.plusSeconds(7200), NINE, hold))
        .isEqualTo(QUARTER_PAST.plusSeconds(7200));
  }

  @Test
  @Tag("R-AUTO-7")
  void takesOverTheLatestTextWhileItWaits() {
    given(scheduled());
    when(reword("Spring, corrected"));
    then(reworded("Spring, corrected"));
    when(reword("Spring, corrected"));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-7")
  void leavesTheTextAloneOnceItIsOut() {
    given(scheduled(), released());
    when(reword("Spring, corrected"));
    thenNothing();
  }
}
