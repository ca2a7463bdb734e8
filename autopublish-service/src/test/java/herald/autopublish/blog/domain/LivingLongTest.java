package herald.autopublish.blog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import herald.autopublish.blog.events.BlogEvent;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an event costs is counted in memory, which is the same on each run and machine. */
class LivingLongTest extends BlogSpecification {

  private static final int THOUSAND = 1_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void costsAtFiftyThousandArticlesWhatItCostAtTheFirstThousand() {
    Blog blog = Blog.evolve(Blog.UNWRITTEN, registered("id:old"));
    long early = 0;
    for (int thousands = 0; thousands < 50; thousands++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      blog = evolved(blog, thousands);
      long cost = THREADS.getCurrentThreadAllocatedBytes() - before;
      early = thousands == 0 ? cost : early;
      assertThat(cost).as("bytes after %s thousand articles", thousands).isLessThan(3 * early);
    }
  }

  @Test
  void leavesWhatItWasBeforeAsItWas() {
    Blog before = evolved(Blog.evolve(Blog.UNWRITTEN, registered("id:old")), 0);
    HeardArticle later = article("later");
    Blog after = Blog.evolve(before, published(later, NINE));
    assertThat(BlogDecider.decide(readAt(NINE, later), before))
        .containsExactly(published(later, NINE));
    assertThat(BlogDecider.decide(readAt(NINE, later), after)).isEmpty();
  }

  @Test
  @Tag("R-AUTO-7")
  void tellsOfWhatVanishedInTheOrderInWhichItWasAnnounced() {
    HeardArticle[] vanished = {article("c"), article("a"), article("d"), article("b")};
    given(
        registered("id:old"),
        published(vanished[0], NINE),
        published(vanished[1], NINE),
        published(vanished[2], NINE),
        published(vanished[3], NINE));
    when(readAt(minutesLater(1), article("old")));
    then(
        List.of(vanished).stream()
            .map(article -> (BlogEvent) withdrawn(article, minutesLater(1)))
            .toArray(BlogEvent[]::new));
  }

  private static Blog evolved(Blog before, int thousands) {
    Blog blog = before;
    for (int i = thousands * THOUSAND; i < (thousands + 1) * THOUSAND; i++) {
      blog = Blog.evolve(blog, event(i));
    }
    return blog;
  }

  private static BlogEvent event(int i) {
    HeardArticle article = article("no-" + i, NINE);
    return i % 3 == 0
        ? passedOver(article, NINE.plus(Duration.ofDays(2)))
        : published(article, NINE);
  }
}
