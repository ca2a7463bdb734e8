package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.service.edge.EdgeSpecification;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("R-PERM-4")
class AnsweringWithProblemsTest extends EdgeSpecification {

  private static final String GOOD =
      "{\"title\":\"a\",\"at\":\"2026-03-01T09:00:00+01:00\",\"items\":[{\"name\":\"b\",\"count\":1}]}";

  private HttpResponse<String> order(String body) {
    return send(request("POST", "/api/orders", body));
  }

  private static String field(JsonNode problem) {
    return problem.get("errors").get(0).get("field").asString();
  }

  @Test
  void isNotNeededWhenTheBodyIsGood() {
    HttpResponse<String> response = order(GOOD);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("at").asString()).isEqualTo("2026-03-01T08:00:00Z");
  }

  @Test
  void writesNullsAsNull() {
    JsonNode answer = json(order("{\"title\":\"a\",\"at\":null,\"items\":[]}"));
    assertThat(answer.has("at")).isTrue();
    assertThat(answer.get("at").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "{\"title\":\"a\"} trailing", "{\"title\":1,\"title\":2}"})
  void malformedJsonIsRefused(String body) {
    JsonNode problem = problem(order(body), 400, "request.malformed");
    assertThat(problem.get("rule").asString()).isEqualTo("HTTP-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00", "\\ude00\\ud83d"})
  void nulAndHalfACharacterAreRefusedWhereTheyStand(String escaped) {
    String body = GOOD.replace("\"name\":\"b\"", "\"name\":\"b" + escaped + "\"");
    assertThat(field(problem(order(body), 400, "request.malformed"))).isEqualTo("items[0].name");
  }

  @Test
  void anUnknownPropertyIsRefusedByItsPath() {
    String body = GOOD.replace("\"name\":\"b\"", "\"name\":\"b\",\"hubId\":\"hub_other\"");
    JsonNode problem = problem(order(body), 400, "request.malformed");
    assertThat(field(problem)).isEqualTo("items[0].hubId");
    assertThat(problem.get("rule").asString()).isEqualTo("HTTP-2");
  }

  @ParameterizedTest
  @CsvSource({"\"b\",5,name", "\"b\",true,name", "1,\"1\",count", "1,1.5,count", "1,null,count"})
  void valuesOfAnotherTypeAreRefused(String good, String bad, String name) {
    String body = GOOD.replace("\"" + name + "\":" + good, "\"" + name + "\":" + bad);
    assertThat(body).isNotEqualTo(GOOD);
    assertThat(field(problem(order(body), 400, "request.malformed"))).isEqualTo("items[0]." + name);
  }

  @Test
  @Tag("R-POST-2")
  void aTimeWithoutZoneIsRefused() {
    JsonNode problem = problem(order(GOOD.replace("+01:00", "")), 400, "request.malformed");
    assertThat(field(problem)).isEqualTo("at");
    assertThat(problem.get("rule").asString()).isEqualTo("R-POST-2");
  }

  @Test
  void aTimeAsNumberIsRefused() {
    String body = GOOD.replace("\"2026-03-01T09:00:00+01:00\"", "1772352000");
    assertThat(field(problem(order(body), 400, "request.malformed"))).isEqualTo("at");
  }

  @Test
  void valuesThatMakeNoSenseAreNamedOneByOne() {
    JsonNode problem =
        problem(
            order("{\"title\":\" \",\"at\":null,\"items\":[{\"name\":\"b\",\"count\":0}]}"),
            422,
            "request.invalid");
    assertThat(problem.get("errors"))
        .extracting(error -> error.get("field").asString())
        .containsExactlyInAnyOrder("title", "items[0].count");
  }

  @Test
  void anAnswerThatBreaksOffDoesNotEndLikeAWholeOne() {
    assertThatThrownBy(() -> send(request("GET", "/api/halves", null)))
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void anUnknownRouteIs404() {
    problem(send(request("GET", "/api/nothing", null)), 404, "route.unknown");
  }

  @Test
  void aWrongMethodIs405AndSaysWhichServe() {
    HttpResponse<String> response = send(request("DELETE", "/api/me", null));
    problem(response, 405, "method.not-allowed");
    assertThat(response.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void aWrongMediaTypeIs415() {
    HttpResponse<String> response =
        send(request("POST", "/api/orders", GOOD).setHeader("Content-Type", "text/plain"));
    problem(response, 415, "media-type.unsupported");
  }

  @Test
  void anAddressThatTheFirewallRefusesIs400() {
    problem(send(request("GET", "/api/me;a=b", null)), 400, "request.malformed");
  }

  @Test
  void anIdOfAnotherKindIsUnknown() {
    JsonNode problem =
        problem(send(request("GET", "/api/jars/acc_1?limit=1", null)), 404, "id.unknown");
    assertThat(problem.get("rule").asString()).isEqualTo("R-PERM-1");
  }

  @Test
  void aParameterOfTheWrongFormIsNamed() {
    HttpResponse<String> response = send(request("GET", "/api/jars/jar_1?limit=x", null));
    assertThat(field(problem(response, 400, "request.malformed"))).isEqualTo("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=HUGE", "size=small", "sizes=SMALL,HUGE"})
  void anUnknownChoiceInAParameterIsAnsweredWithTheChoices(String query) {
    JsonNode problem =
        problem(send(request("GET", "/api/jars?" + query, null)), 400, "request.malformed");
    assertThat(field(problem)).isEqualTo(query.substring(0, query.indexOf('=')));
    assertThat(problem.get("detail").asString()).endsWith("must be one of SMALL, LARGE.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"HUGE\"", "\"small\"", "\"\"", "1"})
  void anUnknownChoiceInTheBodyIsAnsweredWithTheChoices(String size) {
    String body = GOOD.replace("}]}", "}],\"sizes\":[" + size + "]}");
    JsonNode problem = problem(order(body), 400, "request.malformed");
    assertThat(field(problem)).isEqualTo("sizes[0]");
    assertThat(problem.get("errors").get(0).get("message").asString())
        .isEqualTo("must be one of SMALL, LARGE");
  }

  @Test
  void aMissingParameterIsNamed() {
    HttpResponse<String> response = send(request("GET", "/api/jars/jar_1", null));
    assertThat(field(problem(response, 400, "request.malformed"))).isEqualTo("limit");
  }

  @ParameterizedTest
  @CsvSource({
    "invalid,422,blogs.too-many,R-AUTO-8",
    "forbidden,403,post.forbidden,R-PERM-3",
    "unknown,404,post.unknown,R-PERM-1",
    "conflict,409,post.not-due,R-POST-4"
  })
  void aRefusalOfTheDomainKeepsItsCodeAndRule(String kind, int status, String code, String rule) {
    JsonNode problem = problem(send(request("POST", "/api/refusals/" + kind, null)), status, code);
    assertThat(problem.get("rule").asString()).isEqualTo(rule);
    assertThat(problem.get("errors").size()).isEqualTo(kind.equals("invalid") ? 1 : 0);
  }

  @Test
  void whatIsAwayIs503AndSaysWhenToTryAgain() {
    HttpResponse<String> response = send(request("POST", "/api/refusals/away", null));
    problem(response, 503, "service.unavailable");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
  }

  @Test
  void aDefectSaysNothingOfTheInside() {
    HttpResponse<String> response = send(request("POST", "/api/refusals/defect", null));
    problem(response, 500, "service.defect");
    assertThat(response.body()).doesNotContain("secret", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "7", "\"seven\"", "\"5\", \"6\""})
  void aWrongIfMatchIs412(String tag) {
    HttpResponse<String> response =
        send(request("PUT", "/api/versioned", null).header("If-Match", tag));
    problem(response, 412, "version.mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", "\"5\", \"7\"", ""})
  void aRightIfMatchPasses(String tag) {
    HttpResponse<String> response =
        send(request("PUT", "/api/versioned", null).header("If-Match", tag));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).hasValue("\"8\"");
  }
}
