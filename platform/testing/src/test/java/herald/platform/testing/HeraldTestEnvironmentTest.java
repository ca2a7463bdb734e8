package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Each test gets a database and topics of its own, as the roles of production. */
class HeraldTestEnvironmentTest {

  @Test
  void givesEachTestItsOwnDatabase() throws Exception {
    TestDatabase one = TestPostgres.database("account");
    TestDatabase other = TestPostgres.database("account");
    assertThat(one.name()).startsWith("account_").isNotEqualTo(other.name());
    try (Connection owner = one.asOwner();
        var sql = owner.createStatement()) {
      sql.execute("create table mine (it text)");
    }
    try (Connection app = one.asApp();
        var sql = app.createStatement()) {
      assertThatThrownBy(() -> sql.execute("select * from mine"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
    try (Connection engine = other.asEngine();
        var sql = engine.createStatement()) {
      assertThatThrownBy(() -> sql.execute("select * from mine")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void giveEachTestItsOwnTopics() {
    String prefix = TestKafka.prefix();
    assertThat(prefix).isNotEqualTo(TestKafka.prefix());
    TestKafka.createAll(prefix);
    assertThat(TestKafka.topics())
        .contains(prefix + "herald.account", prefix + "herald.blog.inbox");
  }

  @Test
  void configuresASpringContextByTheNameOfItsService() {
    try (StaticApplicationContext context = new StaticApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new MapPropertySource("given", Map.of("herald.service", "brand-service")));
      new HeraldTestEnvironment().initialize(context);
      var environment = context.getEnvironment();
      assertThat(environment.getProperty("herald.database.name")).startsWith("brand_");
      assertThat(environment.getProperty("herald.database.url"))
          .endsWith("/" + environment.getProperty("herald.database.name"));
      assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isNotBlank();
      assertThat(environment.getProperty("herald.messaging.topic-prefix")).isNotBlank();
    }
  }

  @Test
  void saysWhenTheServiceHasNoName() {
    try (StaticApplicationContext context = new StaticApplicationContext()) {
      assertThatThrownBy(() -> new HeraldTestEnvironment().initialize(context))
          .hasMessageContaining("herald.service");
    }
  }
}
