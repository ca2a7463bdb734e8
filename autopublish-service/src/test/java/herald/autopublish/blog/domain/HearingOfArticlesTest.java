package herald.autopublish.blog.domain;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HearingOfArticlesTest extends BlogSpecification {

  private static final HeardArticle NEW = article("new");
  private static final HeardArticle NEWER = article("newer");

  @Test
  @Tag("R-AUTO-1")
  void announcesAllThatAreNewAndNotJustTheNewest() {
    given(registered("id:old"));
    when(readAt(minutesLater(1), NEWER, NEW, article("old")));
    then(published(NEWER, minutesLater(1)), published(NEW, minutesLater(1)));
  }

  @Test
  @Tag("R-AUTO-6")
  void announcesEachOnce() {
    given(registered(), published(NEW, NINE));
    when(readAt(minutesLater(1), NEW, NEW));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-6")
  void recognisesAnArticleByItsLinkWhenItsIdChanged() {
    HeardArticle renamed =
        saying("new", "new", NINE, "id:https://new-system/1", "link:https://news.example/new");
    given(registered(), published(NEW, NINE));
    when(readAt(minutesLater(1), renamed));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-6")
  void recognisesAnArticleByEveryKeyItEverHad() {
    HeardArticle moved =
        saying("moved", "new, moved", NINE, "id:new", "link:https://news.example/moved");
    HeardArticle renamedAfterwards =
        saying("moved", "new, moved", NINE, "id:other", "link:https://news.example/moved");
    given(registered(), published(NEW, NINE), edited(NEW, moved, minutesLater(1)));
    when(readAt(minutesLater(2), renamedAfterwards));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-6")
  void doesNotAnnounceWhatAnotherSourceOfTheBlogTellsToo() {
    given(registered(), published(NEW, NINE));
    when(new HearOfArticle(BLOG, "API", saying("new", "otherwise", NINE, "id:new"), NINE));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-5")
  void passesOverWhatIsADayOld() {
    Instant aDayLater = NINE.plus(Duration.ofHours(24));
    given(registered());
    when(readAt(aDayLater, NEW));
    then(passedOver(NEW, aDayLater));
    when(readAt(aDayLater, NEW));
    thenNothing();
  }

  @Test
  @Tag("R-AUTO-5")
  void announcesWhatIsAlmostADayOld() {
    Instant almost = NINE.plus(Duration.ofHours(24)).minusSeconds(1);
    given(registered());
    when(readAt(almost, NEW));
    then(published(NEW, almost));
  }

  @Test
  @Tag("R-AUTO-5")
  void announcesWhatHasNoDateOrAFutureOne() {
    HeardArticle undated = article("undated", null);
    HeardArticle future = article("future", NINE.plus(Duration.ofDays(2)));
    given(registered());
    when(readAt(NINE, undated, future));
    then(published(undated, NINE), published(future, NINE));
  }

  @Test
  @Tag("R-AUTO-7")
  void noticesAnEdit() {
    HeardArticle corrected = saying("new", "corrected", NINE, "id:new");
    given(registered(), published(NEW, NINE));
    when(readAt(minutesLater(2), corrected));
    then(edited(NEW, corrected, minutesLater(2)));
    when(readAt(minutesLater(3), corrected));
    thenNothing();
  }
}
