package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

class WaitingForTheDatabaseIT {

  private static final Origin ORIGIN = Origin.user("hub_a", "usr_1", "req_1");

  @Test
  void aServiceStartsWithoutItsDatabaseAndGoesOnWhenItComes() throws Exception {
    TestDatabase test = TestPostgres.database("late");
    AtomicReference<ConfigurableApplicationContext> refreshed = new AtomicReference<>();
    try (TcpProxy proxy = new TcpProxy(test.server().host(), test.server().port())) {
      String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + test.name();
      SpringApplication application = application(test, refreshed);
      CompletableFuture<ConfigurableApplicationContext> started =
          CompletableFuture.supplyAsync(() -> application.run("--herald.database.url=" + url));
      await().atMost(Duration.ofSeconds(60)).until(() -> refreshed.get() != null);
      Commands commands = refreshed.get().getBean(Commands.class);
      assertThatThrownBy(() -> commands.send(new OpenJar("jar_1", 1), ORIGIN))
          .isInstanceOf(Unavailable.class);
      assertThat(started).isNotDone();

      proxy.open();
      try (ConfigurableApplicationContext context = started.get()) {
        assertThat(commands.send(new OpenJar("jar_1", 1), ORIGIN).position()).isEqualTo(1);

        proxy.close();
        assertThatThrownBy(() -> commands.send(new OpenJar("jar_2", 1), ORIGIN))
            .isInstanceOf(Unavailable.class);

        proxy.open();
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptionsInstanceOf(Unavailable.class)
            .until(() -> commands.send(new OpenJar("jar_2", 1), ORIGIN).position() == 2);
        assertThat(context.getBean(Progress.class).await(2, Duration.ofSeconds(15))).isTrue();
      }
    }
  }

  @Test
  void aServiceDoesNotStartOnAHoleBetweenTheHubs() throws Exception {
    TestDatabase test = TestPostgres.database("open");
    try (Connection superuser = test.asSuperuser()) {
      superuser.createStatement().execute("alter role " + test.database().app() + " bypassrls");
    }
    assertThatThrownBy(() -> application(test, new AtomicReference<>()).run())
        .hasStackTraceContaining("does not keep the hubs apart")
        .hasStackTraceContaining(test.database().app());
  }

  @Test
  void aServiceWithAWrongPasswordDoesNotStart() {
    TestDatabase test = TestPostgres.database("wrong");
    SpringApplication application = application(test, new AtomicReference<>());
    assertThatThrownBy(() -> application.run("--herald.database.owner-password=guess"))
        .hasStackTraceContaining("password authentication failed");
  }

  private static SpringApplication application(
      TestDatabase test, AtomicReference<ConfigurableApplicationContext> refreshed) {
    SpringApplication application = new SpringApplication(JarApplication.class);
    Map<String, Object> properties = new HashMap<>(test.properties());
    properties.put("herald.service", "jar-service");
    application.setDefaultProperties(properties);
    application.setRegisterShutdownHook(false);
    application.addListeners(
        (ApplicationListener<ContextRefreshedEvent>)
            event -> refreshed.set((ConfigurableApplicationContext) event.getApplicationContext()));
    return application;
  }
}
