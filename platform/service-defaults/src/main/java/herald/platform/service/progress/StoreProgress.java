package herald.platform.service.progress;

import herald.platform.eventstore.Position;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Store;
import herald.platform.eventstore.StoreIdentity;
import herald.platform.messaging.IntakeProgress;
import herald.platform.service.ReadProgress;
import java.time.Duration;

/**
 * Waits for the own read groups; for a position of another service, for the intake of what it
 * tells. What it has told to nobody is not waited for with success: the answer may be called stale
 * although nothing is missing, never the other way round.
 */
final class StoreProgress implements ReadProgress {

  private final Store store;
  private final Progress progress;
  private final IntakeProgress intakes;

  StoreProgress(Store store, Progress progress, IntakeProgress intakes) {
    this.store = store;
    this.progress = progress;
    this.intakes = intakes;
  }

  @Override
  public boolean await(Position position, Duration limit) {
    StoreIdentity own = store.identity();
    return position.service().equals(own.service())
        ? position.epoch() == own.epoch() && progress.await(position.position(), limit)
        : intakes.await(position, limit);
  }
}
