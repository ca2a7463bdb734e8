package herald.platform.eventstore.aggregates;

import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Gives the repository of each aggregate the cache, so that no aggregate has to name it. */
public final class CachedRepositories implements BeanPostProcessor {

  private final String cache;

  /**
   * For all repositories.
   *
   * @param cache the bean's name
   */
  public CachedRepositories(String cache) {
    this.cache = cache;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
      aggregate.setCache(cache);
    }
    return bean;
  }
}
