package herald.autopublish;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Parking;
import herald.platform.eventstore.Released;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An article whose announcement was parked, and is released. */
class AnnouncingLateIT extends AutopublishSpecification {

  private static final String GROUP = "automation.schedule-posts";

  @Autowired Parking parking;
  @Autowired EngineRows rows;

  private final String feed = "/" + UUID.randomUUID() + ".xml";

  @Test
  @Tag("R-AUTO-1")
  @Tag("R-AUTO-6")
  void isAnnouncedOnceWhereTheBlogWasChosenBeforeAndNowhereElse() {
    site.feed(feed, rss());
    String blog = blog(feed, ofSeconds(2));
    String before = connect("FACEBOOK", "PAGE", "EVERYONE");
    choose(before, blog);
    site.feed(feed, rss(item("a", "A")));
    awaitPosts(before, "RELEASED");
    String later = connect("FACEBOOK", "PAGE", "EVERYONE");
    assertThat(choose(later, blog).statusCode()).isEqualTo(202);
    await().until(() -> announces(later, blog));

    park(blog);
    assertThat(parking.release(GROUP, blog)).isEqualTo(new Released(1, 0, ""));
    assertThat(scheduled(before)).isEqualTo(1);
    assertThat(scheduled(later)).isZero();

    site.feed(feed, rss(item("b", "B"), item("a", "A")));
    awaitPosts(later, "RELEASED");
    awaitPosts(before, "RELEASED", "RELEASED");
  }

  private boolean announces(String account, String blog) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    "select exists (select from announcing_account where account = ? and blog = ?)")
                .params(account, blog)
                .query(Boolean.class)
                .single());
  }

  private long scheduled(String account) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select count(*) from events
                    where name = 'post.scheduled' and convert_from(payload, 'UTF8') like '%' || ? || '%'""")
                .param(account)
                .query(Long.class)
                .single());
  }

  /** As if the group could not have handled it when it came. */
  private void park(String blog) {
    rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    insert into parked_events
                    select ?, position, stream, hub_id, false, 'test', now() from events
                    where stream = ? and name = 'blog.published'""")
                .params(GROUP, blog)
                .update());
  }
}
