package herald.platform.eventstore.aggregates;

import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Gives the repository of each aggregate what all have, so that no aggregate has to name it. */
public final class EachRepository implements BeanPostProcessor {

  private final String cache;
  private final String snapshots;

  /**
   * For all repositories.
   *
   * @param cache the name of the bean that keeps aggregates
   * @param snapshots the name of the bean that says when there is to be a snapshot
   */
  public EachRepository(String cache, String snapshots) {
    this.cache = cache;
    this.snapshots = snapshots;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
      aggregate.setCache(cache);
      aggregate.setSnapshotTriggerDefinition(snapshots);
    }
    return bean;
  }
}
