package herald.access;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Store;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the installation, which are no hub's, and those of all hubs to read. */
@Component
@AcrossHubs("It is what the others with this mark read and write through.")
public class InstallationRows {

  private final Store store;
  private final EngineRows rows;

  InstallationRows(Store store, EngineRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /**
   * Runs the work in a transaction, and answers what it answers.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached, or is not ready
   *     yet: requests come while this service starts
   */
  public <T extends @Nullable Object> T in(Function<JdbcClient, T> work) {
    store.identity();
    return rows.read(work);
  }
}
