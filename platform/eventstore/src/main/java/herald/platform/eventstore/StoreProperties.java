package herald.platform.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a process keeps of its store in memory.
 *
 * @param cachedAggregates how many aggregates it keeps between commands, so that it need not read
 *     their streams again; 0 for none
 */
@ConfigurationProperties("herald.store")
public record StoreProperties(@DefaultValue("10000") int cachedAggregates) {

  public StoreProperties {
    if (cachedAggregates < 0) {
      throw new IllegalArgumentException(
          "herald.store.cached-aggregates is a number of aggregates, 0 for none, not "
              + cachedAggregates);
    }
  }
}
