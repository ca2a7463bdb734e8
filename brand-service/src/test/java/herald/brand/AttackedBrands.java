package herald.brand;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.api.Matrix;
import herald.platform.api.attack.Hub;
import herald.platform.api.attack.Persons;
import herald.platform.eventstore.EngineRows;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Hubs of this service with one of each thing in them; access answers by the matrix. */
abstract class AttackedBrands extends BrandServiceSpecification {

  private static final String BOSS = "usr_boss";

  @Autowired private EngineRows rows;

  public String service() {
    return "brand-service";
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
    return furnished(row, Set.of());
  }

  public Hub person(String permissionOrRight) {
    return furnished(Matrix.superAdmin(), Persons.rights(permissionOrRight));
  }

  private Hub furnished(Matrix.Row row, Set<String> rights) {
    String someHub = anId("hub");
    String someAccount = anId("acc");
    String user = anId("usr");
    ACCESS.superAdmin(someHub, BOSS).level(someHub, BOSS, someAccount, "FULL");
    ACCESS
        .rulings()
        .place(someHub, user, someAccount, row.level(), row.allowed())
        .grant(someHub, user, rights);
    HttpResponse<String> brand = made(someHub, "Europe");
    HttpResponse<String> other = made(someHub, "Asia");
    HttpResponse<String> assigned =
        send(
            requestOf(
                someHub,
                BOSS,
                "PUT",
                "/api/brands/assignments/" + someAccount,
                "{\"brand\":\"" + json(other).get("id").asString() + "\"}"));
    assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(202);
    return new Hub(
        someHub,
        () -> ACCESS.token(someHub, user),
        Map.of(
            "hub", someHub,
            "me", user,
            "acc", someAccount,
            "brd", json(brand).get("id").asString()));
  }

  private HttpResponse<String> made(String inHub, String name) {
    HttpResponse<String> answer =
        send(requestOf(inHub, BOSS, "POST", "/api/brands", "{\"name\":\"" + name + "\"}"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String anId(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
  }
}
