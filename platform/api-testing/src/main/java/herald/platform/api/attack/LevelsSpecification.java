package herald.platform.api.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import herald.platform.api.ApiDocument.Operation;
import herald.platform.api.DeclaredOperation;
import herald.platform.api.Matrix;
import herald.platform.testing.Race;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody whom the permission matrix knows tries every operation on an account, and everybody in
 * a hub every other one (A2). What they are answered is what {@code matrix.csv} and {@code
 * docs/api/operations.csv} say, and nothing else: 404 where the account, or what hangs on it, must
 * stay hidden, 403 with a rule where it is seen. An operation that is not declared fails.
 */
@Tag("A2")
public interface LevelsSpecification {

  String service();

  int servicePort();

  /**
   * A new hub where somebody, who calls, stands so to the account {@code acc} and what hangs on it.
   */
  Hub standing(Matrix.Row row);

  /**
   * A new hub where somebody with this permission or right calls; the things in it are there for a
   * super admin.
   */
  Hub person(String permissionOrRight);

  @Test
  default void whateverHasAnAccountOrAPostInItsPathIsDecidedByTheMatrix() {
    Api api = Api.of(service(), servicePort());
    assertThat(api.operations())
        .filteredOn(LevelsSpecification::isOnAnAccount)
        .allSatisfy(operation -> assertThat(api.declared(operation).onAccount()).isTrue());
  }

  private static boolean isOnAnAccount(Operation operation) {
    return operation
        .node()
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("path"))
        .map(parameter -> parameter.at("/schema/pattern").asString(""))
        .anyMatch(pattern -> pattern.startsWith("^acc_") || pattern.startsWith("^pst_"));
  }

  @TestFactory
  default Stream<DynamicTest> onAnAccountTheMatrixDecides() {
    Api api = Api.of(service(), servicePort());
    Matrix matrix = Matrix.read();
    Furnished<Matrix.Row> hubs = new Furnished<>(this::standing);
    return api.operations().stream()
        .filter(operation -> api.declared(operation).onAccount())
        .map(
            operation ->
                dynamicTest(operation.toString(), () -> walk(api, matrix, hubs, operation)));
  }

  @TestFactory
  default Stream<DynamicTest> elsewhereOnesRightDecides() {
    Api api = Api.of(service(), servicePort());
    Furnished<String> hubs = new Furnished<>(this::person);
    return api.operations().stream()
        .filter(operation -> !api.declared(operation).onAccount())
        .map(operation -> dynamicTest(operation.toString(), () -> walk(api, hubs, operation)));
  }

  private void walk(Api api, Matrix matrix, Furnished<Matrix.Row> hubs, Operation operation) {
    DeclaredOperation declared = api.declared(operation);
    assertThat(matrix.lowestLevel(declared.takes()))
        .as("level of %s", declared)
        .isEqualTo(declared.level());
    Race.between(
        matrix.rows().stream()
            .map(row -> (Callable<@Nullable Void>) () -> tried(api, operation, row, hubs))
            .toList());
  }

  private @Nullable Void tried(
      Api api, Operation operation, Matrix.Row row, Furnished<Matrix.Row> hubs) {
    DeclaredOperation declared = api.declared(operation);
    Hub hub = hubs.to(row);
    Sample request = api.sample(operation).filled(hub);
    Reply reply = api.call(hub.token().get(), request);
    hubs.answered(row, operation, reply);
    String who = row + ": " + request + " → " + reply;
    boolean allowed = row.allows(declared.takes());
    api.promises().keptBy(reply, operation, who);
    if (declared.leavesOut()) {
      assertThat(reply.status()).as(who).isEqualTo(200);
      assertThat(reply.body().contains(hub.ids().get("acc"))).as(who).isEqualTo(allowed);
    } else if (allowed) {
      assertThat(reply.wentThrough()).as(who).isTrue();
    } else {
      refused(reply, hides(operation, row), who);
    }
    return null;
  }

  private void walk(Api api, Furnished<String> hubs, Operation operation) {
    Race.between(
        Persons.ALL.stream()
            .map(person -> (Callable<@Nullable Void>) () -> tried(api, operation, person, hubs))
            .toList());
  }

  private @Nullable Void tried(
      Api api, Operation operation, String person, Furnished<String> hubs) {
    boolean may = Persons.may(person, api.declared(operation).takes());
    Hub hub = hubs.to(person);
    Sample request = api.sample(operation).filled(hub);
    Reply reply = api.call(hub.token().get(), request);
    hubs.answered(person, operation, reply);
    String who = person + ": " + request + " → " + reply;
    api.promises().keptBy(reply, operation, who);
    if (may) {
      assertThat(reply.wentThrough()).as(who).isTrue();
    } else {
      refused(reply, false, who);
    }
    return null;
  }

  private static void refused(Reply reply, boolean hidden, String who) {
    assertThat(reply.status()).as(who).isEqualTo(hidden ? 404 : 403);
    assertThat(JsonMapper.shared().readTree(reply.body()).path("rule").asString(""))
        .as(who)
        .startsWith("R-");
  }

  /** A post is seen by whoever sees the account's posts, the account by whoever knows its name. */
  private static boolean hides(Operation operation, Matrix.Row row) {
    boolean post = operation.path().contains("{post}");
    return !row.allows(post ? "account.view" : "account.list");
  }
}
