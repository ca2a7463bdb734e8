package herald.platform.service.progress;

import herald.platform.eventstore.Position;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Store;
import herald.platform.eventstore.StoreIdentity;
import herald.platform.service.ReadProgress;
import java.time.Duration;

/** Waits for the own read groups; of other services it does not claim to know. */
final class StoreProgress implements ReadProgress {

  private final Store store;
  private final Progress progress;

  StoreProgress(Store store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  @Override
  public boolean await(Position position, Duration limit) {
    StoreIdentity own = store.identity();
    return position.service().equals(own.service())
        && position.epoch() == own.epoch()
        && progress.await(position.position(), limit);
  }
}
