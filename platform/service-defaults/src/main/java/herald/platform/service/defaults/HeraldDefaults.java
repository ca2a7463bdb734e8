package herald.platform.service.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds {@code herald-defaults.yml} below every other source of properties, and derives the
 * management port from the service's: it is the next thousand.
 */
final class HeraldDefaults implements EnvironmentPostProcessor {

  private static final String FILE = "herald-defaults.yml";
  private static final int MANAGEMENT_OFFSET = 1000;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    int port = environment.getProperty("server.port", Integer.class, 0);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "herald-management-port",
                Map.of("management.server.port", port > 0 ? port + MANAGEMENT_OFFSET : 0)));
    try {
      new YamlPropertySourceLoader()
          .load(FILE, new ClassPathResource(FILE))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
