package herald.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.brand.assignment.events.BrandUnassigned;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.CreateBrand;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.History;
import herald.platform.kernel.Origin;
import herald.platform.testing.Race;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brands through HTTP, from the request to the list. */
class BrandServiceIT extends BrandServiceSpecification {

  private static final String EVA = "usr_eva";

  @Autowired History history;
  @Autowired Commands commands;

  @Test
  @Tag("R-BRAND-1")
  void anAccountIsAssignedMovedAndTakenOut() {
    String asia = brand("Asia");
    String europe = brand("Europe");

    var assigned = send(assigning(SANNE, account, europe));
    assertThat(assigned.statusCode()).isEqualTo(202);
    assertThat(accountsOf(europe, position(assigned))).isEqualTo("[\"" + account + "\"]");
    assertThat(brands(SANNE, position(assigned)).findValuesAsString("accountCount"))
        .containsExactly("0", "1");

    var moved = send(assigning(SANNE, account, asia));
    assertThat(accountsOf(asia, position(moved))).isEqualTo("[\"" + account + "\"]");
    assertThat(accountsOf(europe, position(moved))).isEqualTo("[]");

    var takenOut = send(assigning(SANNE, account, null));
    assertThat(accountsOf(asia, position(takenOut))).isEqualTo("[]");
  }

  @Test
  @Tag("R-BRAND-1")
  void aRepeatedAssignmentIsAcceptedAndStoresNothing() {
    String europe = brand("Europe");
    send(assigning(SANNE, account, europe));
    assertThat(send(assigning(SANNE, account, europe)).statusCode()).isEqualTo(202);
    assertThat(history.stream(hub, account)).hasSize(1);
  }

  @Test
  void ifMatchNamesTheVersionThatMayBeChanged() {
    String europe = brand("Europe");
    var assigned = send(assigning(SANNE, account, europe).header("If-Match", "\"0\""));
    assertThat(etag(assigned)).isEqualTo("\"1\"");
    assertProblem(
        send(assigning(SANNE, account, null).header("If-Match", "\"0\"")),
        412,
        "version.mismatch",
        "HTTP-4");
    var takenOut = send(assigning(SANNE, account, null).header("If-Match", etag(assigned)));
    assertThat(takenOut.statusCode()).isEqualTo(202);
    assertThat(etag(takenOut)).isEqualTo("\"2\"");
    assertThat(etag(send(assigning(SANNE, account, null)))).isEqualTo("\"2\"");
  }

  @Test
  void ofTwoWhoChangeTheSameVersionOneIsTold() {
    String asia = brand("Asia");
    String europe = brand("Europe");
    for (int round = 0; round < 10; round++) {
      String tag = etag(send(assigning(SANNE, account, null)));
      assertThat(Race.between(List.of(assigner(asia, tag), assigner(europe, tag))))
          .containsExactlyInAnyOrder(202, 412);
    }
  }

  private Callable<Integer> assigner(String brand, String tag) {
    return () -> send(assigning(SANNE, account, brand).header("If-Match", tag)).statusCode();
  }

  @Test
  void aKeyMakesOneBrandHoweverOftenItIsSent() {
    var first = withKey("{\"name\":\"Europe\"}");
    var again = withKey("{\"name\":\"Europe\"}");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
    assertThat(brands(SANNE, position(again))).hasSize(1);
    assertProblem(withKey("{\"name\":\"Asia\"}"), 409, "idempotency.key-reused", "HTTP-3");
  }

  private HttpResponse<String> withKey(String body) {
    return send(request(SANNE, "POST", "/api/brands", body).header("Idempotency-Key", "k1"));
  }

  @Test
  @Tag("R-BRAND-2")
  void onlySuperAdminsAssignAndCreate() {
    String europe = brand("Europe");
    ACCESS.level(hub, DAAN, account, "FULL");
    assertThat(send(assigning(DAAN, account, europe)).statusCode()).isEqualTo(403);
    assertThat(send(DAAN, "POST", "/api/brands", "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(history.stream(hub, account)).isEmpty();
  }

  @Test
  @Tag("R-ACC-3")
  @Tag("R-BRAND-5")
  void everybodySeesTheBrandsAndOfTheirAccountsTheOwn() {
    String europe = brand("Europe");
    var assigned = send(assigning(SANNE, account, europe));
    var seen = brands(DAAN, position(assigned));
    assertThat(seen.get(0).get("name").asString()).isEqualTo("Europe");
    assertThat(seen.get(0).get("accounts")).isEmpty();
  }

  @Test
  @Tag("R-ACC-3")
  void whatBelongsToAnotherHubDoesNotExist() {
    String theirs = brandOfAnotherHub();
    assertProblem(send(assigning(SANNE, account, theirs)), 404, "brand.unknown", "R-BRAND-1");
    assertProblem(send(assigning(SANNE, account, "brd_none")), 404, "brand.unknown", "R-BRAND-1");
    assertProblem(send(assigning(SANNE, "acc_nobody", theirs)), 404, "account.unknown", "R-PERM-1");
    assertThat(history.stream(hub, account)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"brand\":7}",
        "{\"brand\":\"acc_1\"}",
        "{\"brand\":null,\"owner\":\"usr_1\"}",
        "{\"brand\":",
        "[]"
      })
  void aMalformedChoiceIsRefusedAndChangesNothing(String body) {
    var answer = send(SANNE, "PUT", "/api/brands/assignments/" + account, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("type").asString())
        .isEqualTo("urn:herald:problem:request.malformed");
    assertThat(history.stream(hub, account)).isEmpty();
  }

  @Test
  @Tag("R-BRAND-1")
  void aBrandIsRenamedAndItsNameIsItsOwn() {
    String europe = brand("Europe");
    String asia = brand("Asia");
    assertProblem(
        send(SANNE, "POST", "/api/brands", "{\"name\":\"EUROPE\"}"),
        409,
        "brand.name-taken",
        "R-BRAND-1");
    assertProblem(renaming(asia, "europe", "\"1\""), 409, "brand.name-taken", "R-BRAND-1");
    var renamed = renaming(europe, "Northwind", "\"1\"");
    assertThat(renamed.statusCode()).isEqualTo(202);
    assertThat(etag(renamed)).isEqualTo("\"2\"");
    assertProblem(renaming(europe, "Zuiderzee", "\"1\""), 412, "version.mismatch", "HTTP-4");
    assertThat(renaming(asia, "Europe", "\"1\"").statusCode()).isEqualTo(202);
    assertThat(brands(SANNE, position(renaming(asia, "Europe", "\"2\""))).toString())
        .contains("\"name\":\"Europe\"", "\"name\":\"Northwind\"")
        .doesNotContain("Asia");
    assertProblem(renaming("brd_none", "None", "\"0\""), 404, "brand.unknown", "R-BRAND-1");
  }

  @Test
  @Tag("R-BRAND-1")
  void ofTwoWhoClaimOneNameAtTheSameMomentOneIsTold() {
    ACCESS.superAdmin(hub, EVA);
    for (int round = 0; round < 10; round++) {
      String name = "Northwind " + round;
      var answers = Race.between(List.of(creating(SANNE, name), creating(EVA, name.toUpperCase())));
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
      var refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst();
      assertProblem(refused.orElseThrow(), 409, "brand.name-taken", "R-BRAND-1");
      var made = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst();
      var listed = brands(SANNE, position(made.orElseThrow()));
      assertThat(listed).hasSize(round + 1);
      assertThat(listed.findValuesAsString("id")).contains(idOf(made.orElseThrow()));
    }
  }

  @Test
  @Tag("R-BRAND-1")
  void ofTwoBrandsThatAreGivenOneNameAtTheSameMomentOneKeepsItsOwn() {
    ACCESS.superAdmin(hub, EVA);
    for (int round = 0; round < 10; round++) {
      String asia = brand("Asia " + round);
      String europe = brand("Europe " + round);
      String name = "Northwind " + round;
      var answers = Race.between(List.of(renamer(SANNE, asia, name), renamer(EVA, europe, name)));
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 409);
      var refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst();
      assertProblem(refused.orElseThrow(), 409, "brand.name-taken", "R-BRAND-1");
      var renamed = answers.stream().filter(answer -> answer.statusCode() == 202).findFirst();
      assertThat(brands(SANNE, position(renamed.orElseThrow())).findValuesAsString("name"))
          .containsOnlyOnce(name)
          .containsAnyOf("Asia " + round, "Europe " + round);
    }
  }

  private Callable<HttpResponse<String>> creating(String user, String name) {
    return () -> send(user, "POST", "/api/brands", "{\"name\":\"" + name + "\"}");
  }

  private Callable<HttpResponse<String>> renamer(String user, String brand, String name) {
    return () -> send(user, "PUT", "/api/brands/" + brand, "{\"name\":\"" + name + "\"}");
  }

  private static String idOf(HttpResponse<String> created) {
    return json(created).get("id").asString();
  }

  private HttpResponse<String> renaming(String brand, String name, String version) {
    String body = "{\"name\":\"" + name + "\"}";
    return send(request(SANNE, "PUT", "/api/brands/" + brand, body).header("If-Match", version));
  }

  @Test
  @Tag("R-BRAND-5")
  void anArchivedBrandLosesItsAccountsAndTakesNone() {
    String europe = brand("Europe");
    send(assigning(SANNE, account, europe));
    assertThat(send(DAAN, "POST", "/api/brands/" + europe + "/archive", null).statusCode())
        .isEqualTo(403);
    var archived = send(SANNE, "POST", "/api/brands/" + europe + "/archive", null);
    assertThat(archived.statusCode()).as(archived.body()).isEqualTo(202);
    await().until(() -> history.stream(hub, account).size() == 2);
    var left = history.stream(hub, account).getLast();
    assertThat(left.event()).isInstanceOf(BrandUnassigned.class);
    assertThat(left.origin().actor()).isEqualTo("automation:unassign-archived");
    assertProblem(send(assigning(SANNE, account, europe)), 409, "brand.archived", "R-BRAND-5");
    assertThat(brands(SANNE, position(archived))).isEmpty();
    var listed = json(send(SANNE, "GET", "/api/brands?archived=true", null)).get("items").get(0);
    assertThat(listed.get("id").asString()).isEqualTo(europe);
    assertThat(listed.get("archived").asBoolean()).isTrue();
    assertThat(brand("Europe")).isNotEqualTo(europe);
  }

  @Test
  @Tag("R-BRAND-2")
  @Tag("R-EDI-3")
  void withoutTheAddOnAccountsAreTakenOutButNotPutIn() {
    String europe = brand("Europe");
    send(assigning(SANNE, account, europe));
    ACCESS.withoutBrands(hub);
    var creating = send(SANNE, "POST", "/api/brands", "{\"name\":\"Asia\"}");
    assertProblem(creating, 403, "permission.denied", "R-EDI-2");
    assertProblem(send(assigning(SANNE, account, europe)), 403, "permission.denied", "R-EDI-2");
    assertThat(send(assigning(SANNE, account, null)).statusCode()).isEqualTo(202);
  }

  @Test
  void aBadNameIsRefusedByItsField() {
    var answer = send(SANNE, "POST", "/api/brands", "{\"name\":\" \"}");
    assertProblem(answer, 422, "brand.name", "R-BRAND-1");
    assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("name");
    assertThat(send(SANNE, "POST", "/api/brands", "{\"name\":null}").statusCode()).isEqualTo(422);
    assertThat(send(SANNE, "POST", "/api/brands", "{\"name\":\"x\",\"hubId\":\"h\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void nothingIsDecidedWhileAccessIsAway() {
    String europe = brand("Europe");
    ACCESS.away(true);
    assertThat(send(assigning(SANNE, account, europe)).statusCode()).isEqualTo(503);
    assertThat(history.stream(hub, account)).isEmpty();
  }

  private String brandOfAnotherHub() {
    String id = "brd_" + account.substring(4);
    commands.send(
        new CreateBrand("hub_other", new BrandId(id), new BrandName("Theirs"), Instant.now()),
        Origin.user("hub_other", SANNE, "req_1"));
    return id;
  }

  private String accountsOf(String brand, String after) {
    for (var item : brands(SANNE, after)) {
      if (item.get("id").asString().equals(brand)) {
        return item.get("accounts").toString();
      }
    }
    throw new AssertionError("no brand " + brand);
  }
}
