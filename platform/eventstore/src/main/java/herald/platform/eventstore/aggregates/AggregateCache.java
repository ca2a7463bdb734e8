package herald.platform.eventstore.aggregates;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.deciding.Raised;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as the last command of this process left them. Each belongs to a hub: a command of
 * another finds nothing, as it finds nothing in the store.
 *
 * <p>The framework would keep an aggregate while a command changes it, and withdraw it when that
 * fails, if it hears of the failure: of an error during the append it does not. Here a command
 * takes the aggregate out, and it comes back after the commit or never. So nothing is kept that the
 * store does not have, however a command ends.
 */
public final class AggregateCache implements Cache {

  private final Newest<Key, AggregateCacheEntry<?>> kept;

  private record Key(String hub, String stream) {}

  /**
   * An empty one.
   *
   * @param atMost how many aggregates it keeps, those that were used last; 0 for none
   */
  public AggregateCache(int atMost) {
    kept = new Newest<>(atMost);
  }

  /** Takes the aggregate out, for the running command alone. */
  @Override
  @SuppressWarnings("unchecked") // the framework asks for what it has put there
  public <K, V> @Nullable V get(K stream) {
    UnitOfWork<?> command = CurrentUnitOfWork.get();
    AggregateCacheEntry<?> entry = kept.take(key(command, stream));
    if (entry == null) {
      return null;
    }
    EventSourcedAggregate<?> aggregate = aggregate(entry);
    Taken.by(command).add((String) stream, aggregate);
    Raised.by(command).found((String) stream, aggregate.version() + 1);
    return (V) entry;
  }

  /** Keeps the aggregate once the running command has committed; one without events is not kept. */
  @Override
  public void put(Object stream, Object entry) {
    AggregateCacheEntry<?> changed = (AggregateCacheEntry<?>) entry;
    if (aggregate(changed).version() != null) {
      CurrentUnitOfWork.get().afterCommit(command -> kept.bring(key(command, stream), changed));
    }
  }

  @Override
  public boolean remove(Object stream) {
    return kept.take(key(CurrentUnitOfWork.get(), stream)) != null;
  }

  @Override
  public void removeAll() {
    kept.clear();
  }

  @Override
  public boolean containsKey(Object stream) {
    return kept.has(key(CurrentUnitOfWork.get(), stream));
  }

  @Override
  public boolean putIfAbsent(Object stream, Object entry) {
    throw new UnsupportedOperationException("a commit puts an aggregate back, nothing else does");
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("nobody listens to what is kept");
  }

  private static Key key(UnitOfWork<?> command, Object stream) {
    return new Key(
        CommandMetadata.origin(command.getMessage().getMetaData()).hub(), (String) stream);
  }

  /**
   * The one that the entry was made of, which needs nothing to be made anew in the same process.
   */
  private static EventSourcedAggregate<?> aggregate(AggregateCacheEntry<?> entry) {
    return entry.recreateAggregate(null, null, null);
  }
}
