package herald.autopublish.post.release;

import herald.autopublish.post.release.DuePosts.Due;
import herald.platform.eventstore.StoreOpened;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes when the next post is due. What is on time goes out at once; after a standstill what is
 * late goes out so many a second and no more (R-POST-6).
 */
@Component
class ReleaseTimer {

  private static final int A_SECOND = 20;
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration NOTHING_DUE = Duration.ofMinutes(1);

  private final DuePosts posts;
  private final Release release;
  private volatile @Nullable DueLoop loop;

  ReleaseTimer(DuePosts posts, Release release) {
    this.posts = posts;
    this.release = release;
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("release-posts", this::pass);
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
  }

  void wake() {
    DueLoop running = loop;
    if (running != null) {
      running.wake();
    }
  }

  private Duration pass() {
    List<Due> due = posts.claim(A_SECOND);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(post -> each.execute(() -> release.attempt(post)));
    }
    if (due.stream().anyMatch(ReleaseTimer::isLate)) {
      return Duration.ofSeconds(1);
    }
    return posts.untilNext().orElse(NOTHING_DUE);
  }

  private static boolean isLate(Due due) {
    return due.dueAt().plus(LATE).isBefore(due.claimedAt());
  }
}
