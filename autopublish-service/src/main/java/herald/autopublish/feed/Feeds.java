package herald.autopublish.feed;

import herald.autopublish.HoldProperties;
import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.blog.domain.ReadFeed;
import herald.autopublish.fetch.Fetched;
import herald.autopublish.fetch.GuardedFetcher;
import herald.autopublish.fetch.Unfetchable;
import herald.autopublish.fetch.Wanted;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads feeds because a person asks for it now. */
@Component
public class Feeds {

  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

  private final GuardedFetcher fetcher;
  private final HeardEntries entries;
  private final Commands commands;
  private final HoldProperties holds;
  private final InstantSource clock;

  Feeds(
      GuardedFetcher fetcher,
      HeardEntries entries,
      Commands commands,
      HoldProperties holds,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.entries = entries;
    this.commands = commands;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * The keys of all articles that the feed holds now (R-AUTO-9).
   *
   * @param field the field of the request that named the address
   * @throws Rejection if it cannot be reached or is no feed; which of both, and why, is not told
   */
  public List<String> baseline(String url, String field) {
    try {
      return FeedReader.read(fetcher.fetch(Wanted.feed(url)), clock.instant()).stream()
          .flatMap(entry -> entry.keys().stream())
          .distinct()
          .toList();
    } catch (Unfetchable | NotAFeed e) {
      throw unreadable(url, field, e);
    }
  }

  /** Reads the feed and tells its blog. */
  public Position read(BlogId blog, String url, @Nullable Duration hold, Origin origin) {
    try {
      return tell(blog, url, hold, fetcher.fetch(Wanted.feed(url)), origin);
    } catch (Unfetchable | NotAFeed e) {
      throw unreadable(url, "url", e);
    }
  }

  Position tell(BlogId blog, String url, @Nullable Duration hold, Fetched feed, Origin origin)
      throws NotAFeed {
    List<HeardArticle> articles = entries.of(origin.hub(), blog, feed, clock.instant());
    return commands.send(
        new ReadFeed(blog, url, articles, holds.of(hold), clock.instant()), origin);
  }

  private static Rejection unreadable(String url, String field, Exception why) {
    LOG.info("{} is not read as a feed: {}", WebAddress.logged(url), why.getMessage());
    return Rejection.invalid(
        field,
        "blog.feed-unreadable",
        "R-AUTO-9",
        "Herald could not read an RSS or Atom feed at this address.");
  }
}
