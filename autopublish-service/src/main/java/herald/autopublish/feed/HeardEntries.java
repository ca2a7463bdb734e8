package herald.autopublish.feed;

import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.fetch.Fetched;
import herald.autopublish.fetch.GuardedFetcher;
import herald.autopublish.fetch.Unfetchable;
import herald.autopublish.fetch.Wanted;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.HubRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns a feed into articles. What a new entry leaves out is taken from the article's own page; of
 * an entry known already nothing is fetched.
 */
@Component
class HeardEntries {

  /** So many pages of one feed are visited at a time, and no more. */
  private static final int PAGES = 10;

  private final HubRows rows;
  private final GuardedFetcher fetcher;

  HeardEntries(HubRows rows, GuardedFetcher fetcher) {
    this.rows = rows;
    this.fetcher = fetcher;
  }

  List<HeardArticle> of(String hub, BlogId blog, Fetched feed, Instant now) throws NotAFeed {
    List<Entry> entries = FeedReader.read(feed, now);
    Map<String, String> known = known(hub, blog, entries);
    List<HeardArticle> heard = new ArrayList<>();
    int visits = 0;
    for (Entry entry : entries) {
      boolean visit = visits < PAGES && !entry.isComplete() && isNews(entry, known);
      visits += visit ? 1 : 0;
      heard.add(entry.completedBy(visit ? page(entry.link()) : PageSummary.NOTHING));
    }
    return heard;
  }

  /** Neither of the baseline nor heard with the same words before. */
  private static boolean isNews(Entry entry, Map<String, String> known) {
    return entry.keys().stream()
        .filter(known::containsKey)
        .findFirst()
        .map(key -> !known.get(key).isEmpty() && !known.get(key).equals(entry.said()))
        .orElse(true);
  }

  private PageSummary page(String link) {
    try {
      Fetched page = fetcher.fetch(Wanted.page(link));
      return PageSummary.of(page.body(), page.url());
    } catch (Unfetchable e) {
      return PageSummary.NOTHING;
    }
  }

  private Map<String, String> known(String hub, BlogId blog, List<Entry> entries) {
    List<String> keys = entries.stream().flatMap(entry -> entry.keys().stream()).toList();
    return rows.in(
        hub,
        jdbc ->
            jdbc
                .sql(
                    """
                    select key, coalesce(said, '') as said from article_key
                    where blog = ? and key = any (?)""")
                .params(blog.value(), keys.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("key"), row.getString("said")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
