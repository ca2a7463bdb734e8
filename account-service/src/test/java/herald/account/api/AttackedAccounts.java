package herald.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.support.AccountSpecification;
import herald.account.support.Http;
import herald.platform.api.Matrix;
import herald.platform.api.attack.Hub;
import herald.platform.api.attack.Persons;
import herald.platform.eventstore.EngineRows;
import herald.platform.testing.TestTopic;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Hubs of this service with an account and attempts to connect more; access answers by the matrix.
 */
abstract class AttackedAccounts extends AccountSpecification {

  private static final TestTopic PEOPLE = new TestTopic(TOPICS, "herald.access.people");
  private static final String WANTED =
      "{\"network\":\"X\",\"share\":true,\"reporting\":\"ALL_SOURCES\"}";

  public String service() {
    return "account-service";
  }

  public int servicePort() {
    return as("usr_nobody").port();
  }

  public EngineRows engineRows() {
    return rows;
  }

  public Hub newHub() {
    return furnished(Matrix.superAdmin(), Persons.rights(Persons.SUPER_ADMIN));
  }

  public Hub standing(Matrix.Row row) {
    return furnished(row, Set.of());
  }

  public Hub person(String permissionOrRight) {
    return furnished(Matrix.superAdmin(), Persons.rights(permissionOrRight));
  }

  /** One after the other: the network has one profile at a time. */
  private synchronized Hub furnished(Matrix.Row row, Set<String> rights) {
    String hub = anId("hub");
    String user = anId("usr");
    String colleague = anId("usr");
    Http caller = in(hub, user, "s-" + user);
    access.rulings.grant(hub, user, Persons.rights(Persons.SUPER_ADMIN));
    String account = connected(caller);
    Begun choosing = chosenFrom(caller);
    Begun begun = begin(caller, WANTED);
    access.rulings.place(hub, user, account, row.level(), row.allowed()).grant(hub, user, rights);
    PEOPLE.tell(
        hub,
        "herald.person.described.v1",
        colleague,
        """
        {"user":"%s","name":"Noor","address":"noor@example.org","language":"nl","zone":"UTC"}"""
            .formatted(colleague));
    awaitOne("select count(*) from account where account = ?", account);
    awaitOne("select count(*) from seen_people where user_id = ?", colleague);
    return new Hub(
        hub,
        () -> access.token(hub, user, "s-" + user),
        Map.of(
            "hub", hub,
            "me", user,
            "usr", colleague,
            "acc", account,
            "con", choosing.id(),
            "state", begun.state(),
            "brd", anId("brd")));
  }

  private String connected(Http caller) {
    Begun begun = chosenFrom(caller);
    var selected = caller.post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    return selected.body().path("accounts").path(0).asString();
  }

  /** An attempt that waits for the caller's choice. */
  private Begun chosenFrom(Http caller) {
    String remote = anId("x");
    networks.xProfile(remote, "Bloom " + remote);
    Begun begun = begin(caller, WANTED);
    assertThat(caller.get(begun.callback()).status()).isEqualTo(200);
    return begun;
  }

  private void awaitOne(String sql, String id) {
    await().atMost(Duration.ofSeconds(30)).until(() -> count(sql, id) == 1);
  }

  private static String anId(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
  }
}
