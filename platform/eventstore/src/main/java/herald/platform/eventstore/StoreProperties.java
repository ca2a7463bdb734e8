package herald.platform.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What spares a process the reading of streams.
 *
 * @param cachedAggregates how many aggregates it keeps between commands, so that it need not read
 *     their streams again; 0 for none
 * @param snapshotAfter how many events of one stream a command may read before the stream gets a
 *     snapshot, from which the next reading goes on; 0 for no new snapshots
 */
@ConfigurationProperties("herald.store")
public record StoreProperties(
    @DefaultValue("10000") int cachedAggregates, @DefaultValue("500") int snapshotAfter) {

  public StoreProperties {
    require(cachedAggregates, "cached-aggregates", "aggregates");
    require(snapshotAfter, "snapshot-after", "events");
  }

  private static void require(int number, String name, String what) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "herald.store." + name + " is a number of " + what + ", 0 for none, not " + number);
    }
  }
}
