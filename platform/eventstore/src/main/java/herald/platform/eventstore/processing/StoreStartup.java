package herald.platform.eventstore.processing;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Store;
import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.rebuild.FilledTables;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.RoleCheck;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Opens the store: schema, checks of roles and tables, first positions, processors, in this order.
 * While the database is away it waits, with growing pauses, and the service is alive but not ready;
 * anything else that goes wrong ends the start.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StoreStartup implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StoreStartup.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Migrations migrations;
  private final RoleCheck roles;
  private final FilledTables tables;
  private final EngineRows rows;
  private final EventLog log;
  private final Processors processors;
  private final Store store;
  private final ApplicationEventPublisher events;

  /** The platform makes the one bean. */
  public StoreStartup(
      Migrations migrations,
      RoleCheck roles,
      FilledTables tables,
      EngineRows rows,
      EventLog log,
      Processors processors,
      Store store,
      ApplicationEventPublisher events) {
    this.migrations = migrations;
    this.roles = roles;
    this.tables = tables;
    this.rows = rows;
    this.log = log;
    this.processors = processors;
    this.store = store;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    Duration pause = Duration.ofMillis(100);
    while (!opened()) {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    processors.start();
    events.publishEvent(new StoreOpened(store.identity()));
  }

  private boolean opened() {
    try {
      migrations.run();
      roles.run(rows.jdbc());
      tables.check(rows.jdbc());
      long epoch =
          rows.read(jdbc -> jdbc.sql("select epoch from store_head").query(Long.class).single());
      processors.setFirstPositions(log.refreshHead());
      store.open(epoch);
      return true;
    } catch (RuntimeException e) {
      if (e instanceof Unavailable || DatabaseErrors.isAway(e)) {
        LOG.warn("The database cannot be reached yet: {}", DatabaseErrors.rootMessage(e));
        return false;
      }
      throw e;
    }
  }
}
