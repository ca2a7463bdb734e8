package herald.autopublish.blog.domain;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-7")
class WithdrawingAnArticleTest extends BlogSpecification {

  private static final HeardArticle OLD = article("old");
  private static final HeardArticle NEW = article("new");
  private static final HeardArticle NEWER = article("newer");

  @Test
  void isNoticedWhenItVanishesWhileOlderOnesStay() {
    given(registered("id:old"), published(NEW, NINE), published(NEWER, NINE));
    when(readAt(minutesLater(2), NEWER, OLD));
    then(withdrawn(NEW, minutesLater(2)));
    when(readAt(minutesLater(3), NEWER, OLD));
    thenNothing();
  }

  @Test
  void isNoticedWhenTheFeedIsEmpty() {
    given(registered(), published(NEW, NINE));
    when(readAt(minutesLater(2)));
    then(withdrawn(NEW, minutesLater(2)));
  }

  @Test
  void isNotBeingPushedOutByNewerOnes() {
    given(registered("id:old"), published(NEW, NINE), published(NEWER, NINE));
    when(readAt(minutesLater(2), NEWER));
    thenNothing();
  }

  @Test
  void doesNotMatterAfterTheHold() {
    given(registered("id:old"), published(NEW, NINE));
    when(readAt(minutesLater(15), OLD));
    thenNothing();
  }

  @Test
  void isToldByASourceThatCallsHerald() {
    given(registered(), published(NEW, NINE));
    when(new WithdrawArticle(BLOG, "id:new", minutesLater(1)));
    then(withdrawn(NEW, minutesLater(1)));
    when(new WithdrawArticle(BLOG, "id:new", minutesLater(2)));
    thenNothing();
  }

  @Test
  void saysNothingOfAnArticleThatWasNeverAnnounced() {
    given(registered("id:old"));
    when(new WithdrawArticle(BLOG, "id:old", minutesLater(1)));
    thenNothing();
  }

  @Test
  void isRefusedForAnArticleThatWasNeverHeardOf() {
    given(registered("id:old"), published(NEW, NINE));
    when(new WithdrawArticle(BLOG, "id:never", minutesLater(1)));
    thenRefused("article.unknown", "R-AUTO-7");
  }

  @Test
  @Tag("R-AUTO-6")
  void isForGoodAlsoWhenItIsPublishedAgain() {
    given(registered("id:old"), published(NEW, NINE), withdrawn(NEW, minutesLater(1)));
    when(readAt(minutesLater(2), saying("new", "again", NINE, "id:new"), OLD));
    thenNothing();
  }
}
