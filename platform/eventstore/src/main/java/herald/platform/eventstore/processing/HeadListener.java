package herald.platform.eventstore.processing;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.rows.Pools;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/** Hears the {@link HeadSignal} of other processes, on a connection of its own. */
public final class HeadListener implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
  private static final int CARE_MILLIS = 10_000;

  private final EventLog log;
  private final Pools pools;
  private final Thread thread = Thread.ofVirtual().name("head-listener").unstarted(this::run);
  private volatile boolean ended;
  private volatile @Nullable Connection connection;

  /** The platform makes the one bean. */
  public HeadListener(EventLog log, Pools pools) {
    this.log = log;
    this.pools = pools;
  }

  /** From here on. */
  @EventListener
  public void start(StoreOpened opened) {
    thread.start();
  }

  private void run() {
    while (!ended) {
      try (Connection own = pools.connection()) {
        connection = own;
        own.createStatement().execute("listen " + HeadSignal.CHANNEL);
        log.refreshHead();
        hear(own);
      } catch (SQLException | RuntimeException e) {
        // Whatever it was: a thread that ends here would hear nothing any more.
        LOG.debug("No signals are heard: {}", DatabaseErrors.rootMessage(e));
        pause();
      }
    }
  }

  /** Until the connection ends, of which silence may be all that is noticed. */
  private void hear(Connection own) throws SQLException {
    PGConnection signals = own.unwrap(PGConnection.class);
    while (!ended) {
      PGNotification[] heard = signals.getNotifications(CARE_MILLIS);
      if (heard == null || heard.length == 0) {
        if (!own.isValid(2)) {
          return;
        }
      } else if (Long.parseLong(heard[heard.length - 1].getParameter()) > log.head()) {
        log.refreshHead();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() throws SQLException {
    ended = true;
    thread.interrupt();
    Connection own = connection;
    if (own != null) {
      own.abort(Runnable::run);
    }
  }
}
