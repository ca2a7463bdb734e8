package herald.autopublish.feed;

import herald.autopublish.feed.FeedRows.Due;
import herald.autopublish.fetch.Fetched;
import herald.autopublish.fetch.GuardedFetcher;
import herald.autopublish.fetch.Unfetchable;
import herald.autopublish.fetch.Wanted;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Origin;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads each feed when it is due; a slow one keeps no other waiting. */
@Component
class FeedTimer {

  private static final Logger LOG = LoggerFactory.getLogger(FeedTimer.class);
  private static final int AT_ONCE = 16;
  private static final Duration ALL_BUSY = Duration.ofSeconds(1);
  private static final Duration NOTHING_DUE = Duration.ofMinutes(1);

  private final FeedRows rows;
  private final GuardedFetcher fetcher;
  private final Feeds feeds;
  private final Readers readers = new Readers(AT_ONCE);
  private volatile @Nullable DueLoop loop;

  FeedTimer(FeedRows rows, GuardedFetcher fetcher, Feeds feeds) {
    this.rows = rows;
    this.fetcher = fetcher;
    this.feeds = feeds;
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("poll-feeds", this::pass);
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
    readers.close();
  }

  void wake() {
    DueLoop running = loop;
    if (running != null) {
      running.wake();
    }
  }

  private Duration pass() {
    int free = readers.freeWithin(ALL_BUSY);
    if (free == 0) {
      return Duration.ZERO;
    }
    for (Due feed : rows.claim(free)) {
      readers.run(() -> read(feed));
    }
    return rows.untilNext().orElse(NOTHING_DUE);
  }

  private void read(Due feed) {
    try {
      Fetched copy = fetcher.fetch(Wanted.feed(feed.url(), feed.etag(), feed.lastModified()));
      if (!copy.notModified()) {
        Origin origin = new Origin(feed.hub(), "automation:poll-feeds", feed.blog().value(), null);
        feeds.tell(feed.blog(), feed.url(), feed.hold(), copy, origin);
        rows.read(feed, copy);
      }
    } catch (Unfetchable e) {
      failed(feed, e, e.isGone());
    } catch (NotAFeed | RuntimeException e) {
      failed(feed, e, false);
    }
  }

  private void failed(Due feed, Exception why, boolean gone) {
    LOG.warn(
        "{} of {} cannot be read: {}",
        WebAddress.logged(feed.url()),
        feed.blog(),
        why.getMessage());
    try {
      rows.failed(feed, gone);
    } catch (RuntimeException e) {
      LOG.warn("and that could not be noted: {}", e.getMessage());
    }
  }
}
