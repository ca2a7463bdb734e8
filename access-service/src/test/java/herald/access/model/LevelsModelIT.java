package herald.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.kernel.Command;
import herald.platform.kernel.Rejection;
import herald.platform.testing.Generator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The same as {@link herald.access.decision.past.LevelsModelTest} says of the domain, of the
 * service as it runs: its rows, its automations, and its answers to other services.
 */
@Tag("R-PERM-1")
@Tag("R-PERM-5")
@Tag("R-ACC-2")
@Tag("R-ACC-4")
@Tag("R-ACC-7")
class LevelsModelIT extends AccessSpecification {

  private static final int SEQUENCES = 2;
  private static final int STEPS = 40;

  @Autowired private History history;
  @Autowired private EventFamily<AccountAccess, AccountAccessEvent> family;

  @Test
  void afterEachStepTheServiceAnswersWhatTheModelSays() {
    Generator.forAll(SEQUENCES, this::sequence);
  }

  private void sequence(Generator any) {
    String names = UUID.randomUUID().toString().substring(0, 8);
    String hub = "hub_" + names;
    String first = "usr_" + names;
    openHub(hub, first);
    Http service = service("account-service").with("Herald-Hub", hub);
    Model model = new Model(new UserId(first), Permission.VIEW_ONLY);
    Steps steps = new Steps(model, any, hub, names + "s", InstantSource.system());
    for (int step = 0; step < STEPS; step++) {
      Command command = steps.next();
      boolean allowed = isAllowed(hub, command);
      assertThat(allowed).as("step %d: %s", step, command).isEqualTo(model.allows(command));
      assertThat(levels(service, model))
          .as("step %d: %s", step, command)
          .isEqualTo(model.standings());
      await()
          .pollDelay(Duration.ZERO)
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(described(hub, model)).as("%s", command).isEqualTo(model.described()));
    }
    assertThat(levels(service, model)).isEqualTo(model.standings());
    assertThat(reported(asUser(hub, model.admins.iterator().next().value())))
        .as("the report, folded from the events")
        .isEqualTo(model.levels());
  }

  private boolean isAllowed(String hub, Command command) {
    try {
      send(hub, command);
      return true;
    } catch (Rejection refused) {
      return false;
    }
  }

  private static Map<String, String> levels(Http service, Model model) {
    Map<String, String> levels = new TreeMap<>();
    for (UserId user : model.users()) {
      // On a machine that is full the rows may take longer than a decision waits: then it is none.
      Answer answer =
          await()
              .pollDelay(Duration.ZERO)
              .atMost(Duration.ofSeconds(20))
              .until(
                  () -> service.get("/internal/levels?user=" + user.value()),
                  asked -> asked.status() != 503);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      answer
          .body()
          .properties()
          .forEach(
              level ->
                  levels.put(level.getKey() + " " + user.value(), level.getValue().asString()));
    }
    return levels;
  }

  private Map<Object, String> described(String hub, Model model) {
    Map<Object, String> all = new HashMap<>();
    model
        .described()
        .keySet()
        .forEach(
            account ->
                all.put(
                    account, Model.described(history.now(family, hub, account.value()).value())));
    return all;
  }

  private static Map<String, String> reported(Http auditor) {
    Map<String, String> levels = new TreeMap<>();
    auditor
        .get("/api/access/report?format=json")
        .body()
        .path("rows")
        .forEach(
            row ->
                levels.put(
                    row.path("account").asString() + " " + row.path("user").asString(),
                    row.path("level").asString()));
    return levels;
  }
}
