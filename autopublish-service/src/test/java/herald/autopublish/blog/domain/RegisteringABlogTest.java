package herald.autopublish.blog.domain;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTO-9")
class RegisteringABlogTest extends BlogSpecification {

  @Test
  void keepsWhatTheFeedHoldsAsItsBaseline() {
    given();
    when(register("id:old"));
    then(registered("id:old"));
  }

  @Test
  void saysNothingWhenRepeated() {
    given(registered("id:old"));
    when(register("id:old", "id:newer"));
    thenNothing();
  }

  @Test
  void takesASource() {
    given();
    when(new RegisterBlog(BLOG, "News", List.of(), null, List.of(), "usr_sanne", NINE));
    thenRefused("blog.no-source", "R-AUTO-1");
  }

  @Test
  void announcesNoneOfTheArticlesAlreadyThere() {
    given(registered("id:old", "link:https://news.example/older"));
    when(readAt(minutesLater(1), article("old"), article("older")));
    thenNothing();
  }

  @Test
  void comesBeforeEverythingElse() {
    given();
    when(readAt(NINE, article("new")));
    thenRefused("blog.unknown", "R-AUTO-1");
    when(new WithdrawArticle(BLOG, "id:new", NINE));
    thenRefused("blog.unknown", "R-AUTO-1");
    when(new HearOfArticle(BLOG, "API", article("new"), NINE));
    thenRefused("blog.unknown", "R-AUTO-1");
  }
}
