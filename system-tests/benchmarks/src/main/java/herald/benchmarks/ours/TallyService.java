package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The service of the tallies as one process of it would run, in this one. */
record TallyService(ConfigurableApplicationContext context) implements AutoCloseable {

  /** Without HTTP and without Kafka. */
  static TallyService start(Database database, Class<?>... more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("herald.service", "tally-service");
    SpringApplication application = new SpringApplication(sources(more));
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(properties);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setBannerMode(Banner.Mode.OFF);
    return new TallyService(application.run());
  }

  private static Class<?>[] sources(Class<?>... more) {
    return Stream.concat(Stream.of(TallyApplication.class), Stream.of(more))
        .toArray(Class<?>[]::new);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
