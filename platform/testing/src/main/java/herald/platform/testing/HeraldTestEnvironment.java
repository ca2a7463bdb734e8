package herald.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Gives a Spring test what production gives a service: an empty database with its three roles, and
 * Kafka with all topics behind a prefix of the test's own. Either
 *
 * <pre>{@code @ContextConfiguration(initializers = HeraldTestEnvironment.class)}</pre>
 *
 * which takes the service's name from the property {@code herald.service}, or {@link #register} in
 * a {@code @DynamicPropertySource} method. Topics are those of production behind {@code
 * herald.messaging.topic-prefix}.
 */
public final class HeraldTestEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String service =
        Objects.requireNonNull(
            environment.getProperty("herald.service"), "the property herald.service is missing");
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("herald-test-environment", properties(service)));
  }

  /** For a {@code @DynamicPropertySource} method. */
  public static void register(DynamicPropertyRegistry registry, String service) {
    properties(service).forEach((name, value) -> registry.add(name, () -> value));
  }

  /**
   * The properties, with a new database and new topics behind them at each call.
   *
   * @param service for example {@code account-service}, or {@code account}
   */
  public static Map<String, Object> properties(String service) {
    String prefix = TestKafka.prefix();
    TestKafka.createAll(prefix);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.putAll(TestPostgres.database(service.replace("-service", "")).properties());
    properties.putAll(TestKafka.properties());
    properties.put("herald.messaging.topic-prefix", prefix);
    return properties;
  }
}
