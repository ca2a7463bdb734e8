package herald.platform.eventstore;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps out what Axon would configure beside our store: its own JDBC and JPA stores, its server,
 * its message timeouts, its update check.
 */
class UnwantedAutoConfiguration implements AutoConfigurationImportFilter {

  private static final String AXON = "org.axonframework.springboot.autoconfig.";

  private static final Set<String> UNWANTED =
      Set.of(
          AXON + "JdbcAutoConfiguration",
          AXON + "JpaAutoConfiguration",
          AXON + "JpaEventStoreAutoConfiguration",
          AXON + "AxonServerAutoConfiguration",
          AXON + "AxonServerBusAutoConfiguration",
          AXON + "AxonServerActuatorAutoConfiguration",
          AXON + "AxonTimeoutAutoConfiguration",
          AXON + "UpdateCheckerAutoConfiguration",
          AXON + "XStreamAutoConfiguration",
          AXON + "ObjectMapperAutoConfiguration",
          AXON + "CBORMapperAutoConfiguration");

  @Override
  public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      wanted[i] = classes[i] == null || !UNWANTED.contains(classes[i]);
    }
    return wanted;
  }
}
