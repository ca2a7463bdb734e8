package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.eventstore.jar.Jar;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.JarEvent;
import herald.platform.eventstore.jar.Jar.MarbleTaken;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store holds an event in the form that it had in its first revision. */
class ReadingOlderFormsIT {

  private static final EventFamily<Jar, JarEvent> FAMILY =
      new EventFamily<>("JarAggregate", JarEvent.class, () -> Jar.NONE, Jar::evolve);

  private static Replica replica;

  private final String jar = "jar_" + UUID.randomUUID();
  private long position;

  @BeforeAll
  static void start() {
    replica = Replica.start(TestPostgres.database("forms"));
  }

  @AfterAll
  static void stop() {
    replica.close();
  }

  @BeforeEach
  void store() {
    position =
        replica
            .context()
            .getBean(EventLog.class)
            .append(
                List.of(
                    stored(0, "jar.opened", 1, "{\"jar\":\"%s\",\"size\":1}"),
                    stored(1, "jar.marble-added", 1, "{\"jar\":\"%s\"}"),
                    stored(2, "jar.marble-taken", 1, "{\"from\":\"%s\"}")));
  }

  private Entry stored(long version, String name, int revision, String json) {
    return new Entry(
        0,
        ORIGIN.hub(),
        jar,
        "JarAggregate",
        version,
        UUID.randomUUID().toString(),
        name,
        revision,
        Instant.now(),
        bytes("{\"hub\":\"hub_a\",\"actor\":\"user:usr_1\",\"request\":\"req_1\"}"),
        bytes(json.formatted(jar)));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anAggregateReadsItAsTodays() {
    assertThatThrownBy(() -> replica.commands().send(new PourMarble(jar, jar + "x"), ORIGIN))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.empty"));
    assertThat(replica.commands().sendVersioned(new AddMarble(jar), ORIGIN).version()).isEqualTo(4);
    assertThatThrownBy(() -> replica.commands().send(new AddMarble(jar), ORIGIN))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
  }

  @Test
  void aProcessorReadsItAsTodays() {
    assertThat(replica.progress().await(position, Duration.ofSeconds(20))).isTrue();
    assertThat(replica.marbles(jar)).isZero();
  }

  @Test
  @Tag("R-AUD-2")
  void anAuditReadsItAsTodaysAndIsToldHowItIsKept() {
    History history = replica.context().getBean(History.class);
    StoredEvent taken = history.stream(ORIGIN.hub(), jar).getLast();
    assertThat(taken.event()).isEqualTo(new MarbleTaken(jar));
    assertThat(taken.revision()).isEqualTo(1);
    assertThat(taken.origin()).isEqualTo(ORIGIN);
    assertThat(history.events(ORIGIN.hub(), position - 1, 1)).containsExactly(taken);
    assertThat(history.now(FAMILY, ORIGIN.hub(), jar))
        .isEqualTo(new Versioned<>(new Jar(true, 0, 1), 3));
  }
}
