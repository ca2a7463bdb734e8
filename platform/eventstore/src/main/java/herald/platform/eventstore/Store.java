package herald.platform.eventstore;

import herald.platform.kernel.Unavailable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether this process may use its store yet: closed until the schema is there, the roles are
 * checked and the first positions are set.
 */
public final class Store {

  private final String service;
  private final AtomicReference<@Nullable StoreIdentity> opened = new AtomicReference<>();

  /** A closed store of this service. */
  public Store(String service) {
    this.service = service;
  }

  /** Opens it; from here on commands are accepted. */
  public void open(long epoch) {
    opened.set(new StoreIdentity(service, epoch));
  }

  public boolean isOpen() {
    return opened.get() != null;
  }

  /**
   * Whose store it is.
   *
   * @throws Unavailable while it is not open
   */
  public StoreIdentity identity() {
    StoreIdentity identity = opened.get();
    if (identity == null) {
      throw new Unavailable("The service is starting: its database is not ready yet.");
    }
    return identity;
  }
}
