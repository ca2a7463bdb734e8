package herald.platform.eventstore.snapshots;

import herald.platform.eventstore.Failures;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Writes snapshots, one after the other, on a thread of its own: no command waits for one. What it
 * cannot keep up with it leaves out; whoever reads the stream next asks again.
 */
public final class SnapshotWriter implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

  private static final int AT_MOST_WAITING = 100;

  private final Snapshots snapshots;
  private final Set<Asked> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> impossible = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(AT_MOST_WAITING),
          Thread.ofPlatform().daemon().name("snapshots").factory(),
          (left, pool) -> asked.remove(((Work) left).what));

  private record Asked(String hub, String stream, String type) {}

  /** The platform makes the one bean. */
  public SnapshotWriter(Snapshots snapshots) {
    this.snapshots = snapshots;
    thread.allowCoreThreadTimeOut(true);
  }

  /** Asks for a new snapshot of the stream, which is of this type, and returns at once. */
  void ask(String hub, String stream, String type) {
    Asked what = new Asked(hub, stream, type);
    if (!impossible.contains(type) && asked.add(what)) {
      thread.execute(new Work(what));
    }
  }

  /** Whether nothing is being written, nor waits to be. */
  boolean isIdle() {
    return asked.isEmpty() && thread.getActiveCount() == 0;
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private final class Work implements Runnable {

    private final Asked what;

    Work(Asked what) {
      this.what = what;
    }

    @Override
    public void run() {
      asked.remove(what); // who asks from here on may have seen more
      try {
        snapshots.renew(what.hub(), what.stream());
      } catch (RuntimeException e) {
        complain(e);
      }
    }

    private void complain(RuntimeException failure) {
      if (Failures.passes(failure) || thread.isShutdown()) {
        LOG.debug("No snapshot of {}: {}", what.stream(), Failures.because(failure));
      } else {
        impossible.add(what.type());
        LOG.warn("No more snapshots of {}", what.type(), failure);
      }
    }
  }
}
