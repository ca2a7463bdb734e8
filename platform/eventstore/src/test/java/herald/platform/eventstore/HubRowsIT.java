package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.HubRows.Reading;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.kernel.Origin;
import herald.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hub's rows, read together with how they stand to the hub's events. */
@SpringBootTest(classes = JarApplication.class, properties = "herald.service=jar-service")
class HubRowsIT {

  /** Without a condition on the hub: the database has to see to it. */
  private static final String JARS = "select jar from jars where :all order by jar";

  private static final RowMapper<String> NAME = (row, number) -> row.getString("jar");

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.database("jar")
        .properties()
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  @Autowired Commands commands;
  @Autowired Progress progress;
  @Autowired HubRows rows;

  private final String mine = "hub_" + UUID.randomUUID();
  private final String others = "hub_" + UUID.randomUUID();

  private Position open(String hub, String jar) {
    Position position = commands.send(new OpenJar(jar, 5), Origin.user(hub, "usr_1", "req_1"));
    assertThat(progress.await(position.position(), Duration.ofSeconds(10))).isTrue();
    return position;
  }

  private Reading<List<String>> jars(String hub) {
    return rows.read(hub, JARS, Map.of("all", true), NAME);
  }

  @Test
  void areThoseOfTheHubAloneWithItsNewestEvent() {
    assertThat(jars(mine)).isEqualTo(new Reading<>(0, false, List.of()));
    String first = "jar_a" + UUID.randomUUID();
    String second = "jar_b" + UUID.randomUUID();
    open(mine, first);
    Position newest = open(mine, second);
    open(others, "jar_" + UUID.randomUUID());
    assertThat(jars(mine))
        .isEqualTo(new Reading<>(newest.position(), false, List.of(first, second)));
    assertThat(rows.read(mine, jdbc -> "whatever").head()).isEqualTo(newest.position());
    assertThat(jars(others).head()).isGreaterThan(newest.position());
  }

  @Test
  void tellTheHeadAsItWasBeforeThem() throws Exception {
    String jar = "jar_" + UUID.randomUUID();
    Position opened = open(mine, jar);
    Reading<Position> reading =
        rows.read(
            mine, jdbc -> commands.send(new AddMarble(jar), Origin.user(mine, "usr_1", "req_2")));
    assertThat(reading.head()).isEqualTo(opened.position());
    assertThat(reading.found().position()).isGreaterThan(opened.position());
  }

  /** The hub ends with the statements that it was set for, though connections are used again. */
  @Test
  void doNotMixWhenConnectionsAreShared() throws Exception {
    String ofMine = "jar_" + UUID.randomUUID();
    String ofOthers = "jar_" + UUID.randomUUID();
    open(mine, ofMine);
    open(others, ofOthers);
    try (var readers = Executors.newFixedThreadPool(8)) {
      List<Callable<List<String>>> questions =
          IntStream.range(0, 400)
              .mapToObj(
                  i -> (Callable<List<String>>) () -> jars(i % 2 == 0 ? mine : others).found())
              .toList();
      List<Future<List<String>>> answers = readers.invokeAll(questions);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).containsExactly(i % 2 == 0 ? ofMine : ofOthers);
      }
    }
  }

  @Test
  void failAsAnyQueryAndLeaveTheConnectionInOrder() {
    String jar = "jar_" + UUID.randomUUID();
    open(mine, jar);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> rows.read(mine, "select 1 / 0 as jar", Map.of(), NAME))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(jars(mine).found()).containsExactly(jar);
  }
}
