package herald.access.user.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.AccessService;
import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.support.Records;
import herald.access.support.TestKeys;
import herald.access.user.domain.AcceptInvitation;
import herald.access.user.domain.AddUser;
import herald.access.user.domain.RemoveUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import herald.access.user.write.People;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.History;
import herald.platform.eventstore.Rebuilding;
import herald.platform.eventstore.Replays;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Topics;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestKafka;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Somebody is erased; then everything is replayed, and then a backup from before it is restored.
 */
@Tag("A20")
@Tag("R-AUD-4")
class StayingErasedIT {

  private static final String HUB = "hub_kept";
  private static final UserId LEAVER = new UserId("usr_leaver");
  private static final UserId STAYER = new UserId("usr_stayer");
  private static final String NAME = "Lea Vertrekker";
  private static final List<String> TABLES =
      List.of("people", "persons", "joined", "invitations", "sessions", "api_tokens");

  private final TestDatabase database = TestPostgres.database("access");
  private final String topics = TestKafka.prefix();
  private ConfigurableApplicationContext service;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void afterAReplayAndInAnOlderBackup() throws SQLException {
    TestKafka.createAll(topics);
    start();
    openTheHub();
    assertThat(rowsAboutTheLeaver()).isNotEmpty();
    within("they are told of", () -> assertThat(descriptions()).containsExactly(NAME));
    service.close();
    backUp();

    start();
    send(new RemoveUser(LEAVER, new HubId(HUB), STAYER, ExpectedVersion.ANY, Instant.now()));
    within("erased", () -> assertThat(rowsAboutTheLeaver()).isEmpty());
    within("and that is told", () -> assertThat(descriptions()).endsWith(""));
    replayEverything();
    assertThat(rowsAboutTheLeaver()).as("after a replay").isEmpty();
    int told = descriptions().size();
    service.close();

    restore();
    start();
    within("erased again", () -> assertThat(rowsAboutTheLeaver()).isEmpty());
    within(
        "and no user any more",
        () -> assertThat(events(LEAVER)).extracting(StoredEvent::name).endsWith("user.removed"));
    within(
        "the restored store has told everything again", () -> assertThat(removals()).isEqualTo(2));
    assertThat(descriptions().subList(told, descriptions().size()))
        .as("without saying who they were")
        .isNotEmpty()
        .containsOnly("");
    assertThat(service.getBean(People.class).find(HUB, STAYER)).as("the others stay").isPresent();
  }

  private void start() {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.putAll(TestKafka.properties());
    properties.putAll(TestKeys.properties());
    properties.put("herald.messaging.topic-prefix", topics);
    properties.put("herald.service", "access-service");
    properties.put("herald.demo", false);
    properties.put("server.port", 0);
    properties.put("management.server.port", 0);
    service =
        new SpringApplicationBuilder(AccessService.class)
            .initializers(
                context ->
                    context
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", properties)))
            .run();
  }

  private void openTheHub() {
    HubId hub = new HubId(HUB);
    within(
        "the store opens",
        () -> send(new OpenHub(hub, "Kept", Edition.ENTERPRISE, Set.of(), Instant.now())));
    add(STAYER, "Stan Blijver");
    add(LEAVER, NAME);
    send(new AppointSuperAdmin(hub, STAYER, ExpectedVersion.ANY, Instant.now()));
    within("they have joined", () -> assertThat(rows("joined")).hasSize(2));
  }

  private void add(UserId user, String name) {
    PersonId person = new PersonId(user.value().replace("usr_", "per_"));
    service
        .getBean(People.class)
        .describe(
            HUB,
            user,
            new People.Person(name, user.value() + "@example.org", "nl", "Europe/Amsterdam"));
    service
        .getBean(EngineRows.class)
        .read(
            jdbc ->
                jdbc.sql("insert into persons (person_id, sign_in_name) values (?, ?)")
                    .params(person.value(), user.value().getBytes())
                    .update());
    Instant now = Instant.now();
    send(new AddUser(user, person, Permission.VIEW_ONLY, Edition.ENTERPRISE, now));
    send(new AcceptInvitation(user, person, now));
  }

  private void replayEverything() {
    Replays replays = service.getBean(Replays.class);
    List<String> groups = List.copyOf(replays.positions().keySet());
    groups.forEach(replays::replay);
    within(
        "replayed",
        () ->
            assertThat(groups)
                .allMatch(group -> replays.rebuilding(group).state() == Rebuilding.State.DONE));
  }

  /** The name in each record that describes the leaver, in their order; none where it erases. */
  private List<String> descriptions() {
    return records().read("herald.access.people").stream()
        .filter(heard -> heard.subject().equals(LEAVER.value()))
        .map(heard -> heard.body().contains(NAME) ? NAME : heard.body())
        .toList();
  }

  private long removals() {
    return records().read("herald.access").stream()
        .filter(heard -> heard.type().equals("herald.user.removed.v1"))
        .count();
  }

  private Records records() {
    return new Records(service.getBean(Topics.class));
  }

  private List<StoredEvent> events(UserId user) {
    return service.getBean(History.class).stream(HUB, user.value());
  }

  private List<String> rowsAboutTheLeaver() {
    return TABLES.stream()
        .flatMap(table -> rows(table).stream())
        .filter(row -> row.contains("leaver"))
        .toList();
  }

  private List<String> rows(String table) {
    return service
        .getBean(EngineRows.class)
        .read(jdbc -> jdbc.sql("select t::text from " + table + " t").query(String.class).list());
  }

  private void send(Command command) {
    service
        .getBean(Commands.class)
        .send(command, Origin.automation(HUB, "automation:test", "test"));
  }

  private static void within(String what, ThrowingRunnable assertion) {
    await(what).atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(assertion);
  }

  private void backUp() throws SQLException {
    execute("create database " + backup() + " template " + database.name());
  }

  /** What was in the database is lost, and the store is another incarnation of itself. */
  private void restore() throws SQLException {
    execute("drop database " + database.name() + " with (force)");
    execute("create database " + database.name() + " template " + backup());
    database.database().provision(database.server());
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("update store_head set epoch = epoch + 1");
    }
  }

  private String backup() {
    return database.name() + "_backup";
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.server().connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
