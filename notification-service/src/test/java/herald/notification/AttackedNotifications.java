package herald.notification;

import static org.awaitility.Awaitility.await;

import herald.notification.digest.unsubscribing.UnsubscribeTokens;
import herald.platform.api.Matrix;
import herald.platform.api.attack.Hub;
import herald.platform.api.attack.Persons;
import herald.platform.eventstore.EngineRows;
import herald.platform.testing.TestTopic;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Hubs of this service in which something happened to an account; access answers by the matrix. */
abstract class AttackedNotifications extends NotificationServiceSpecification {

  private static final String CONNECTED = "herald.account.connected.v1";

  @Autowired private EngineRows rows;
  @Autowired private UnsubscribeTokens links;

  private TestTopic accounts;

  @BeforeAll
  void topic() {
    accounts = open("herald.account");
  }

  public String service() {
    return "notification-service";
  }

  public int servicePort() {
    return port();
  }

  public EngineRows engineRows() {
    return rows;
  }

  public Hub newHub() {
    return furnished(Matrix.superAdmin(), Persons.rights(Persons.SUPER_ADMIN));
  }

  public Hub standing(Matrix.Row row) {
    return furnished(row, Set.of("mail.edit-own"));
  }

  public Hub person(String permissionOrRight) {
    return furnished(Matrix.superAdmin(), Persons.rights(permissionOrRight));
  }

  private Hub furnished(Matrix.Row row, Set<String> rights) {
    String someHub = "hub_" + unique();
    String someAccount = "acc_" + unique();
    String user = "usr_" + unique();
    ACCESS
        .rulings()
        .place(someHub, user, someAccount, row.level(), row.allowed())
        .grant(someHub, user, rights);
    accounts.tell(someHub, CONNECTED, someAccount, body(CONNECTED, "account", someAccount));
    await().atMost(Duration.ofSeconds(30)).until(() -> activities(someHub) == 1);
    send(
        open("PUT", "/api/email-preferences", "{\"digest\":\"DAILY\",\"report\":true}")
            .header("Authorization", "Bearer " + ACCESS.token(someHub, user)));
    return new Hub(
        someHub,
        () -> ACCESS.token(someHub, user),
        Map.of(
            "hub", someHub,
            "me", user,
            "acc", someAccount,
            "link", links.of(someHub, user),
            "choice", choiceOf(someHub)));
  }

  /** The stream of the caller's choice of mails. */
  private String choiceOf(String someHub) {
    return rows.read(
        jdbc ->
            jdbc.sql("select stream from events where hub_id = ?")
                .param(someHub)
                .query(String.class)
                .single());
  }

  private long activities(String someHub) {
    return rows.read(
        jdbc ->
            jdbc.sql("select count(*) from activity where hub_id = ?")
                .param(someHub)
                .query(Long.class)
                .single());
  }
}
