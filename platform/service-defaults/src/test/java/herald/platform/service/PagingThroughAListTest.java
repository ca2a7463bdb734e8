package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.service.edge.EdgeSpecification;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagingThroughAListTest extends EdgeSpecification {

  private static final String LINK = "<%s&cursor=%s>; rel=\"next\"";

  private HttpResponse<String> page(String path) {
    HttpResponse<String> page = send(request("GET", path, null));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page;
  }

  private static String next(HttpResponse<String> page) {
    return json(page).get("next").asString();
  }

  private static String link(HttpResponse<String> page) {
    return page.headers().firstValue("Link").orElseThrow();
  }

  @Test
  void goesOnWhereThePageBeforeEndedUntilThereIsNoMore() {
    HttpResponse<String> first = page("/api/numbers?below=5");
    assertThat(json(first).get("items").toString()).isEqualTo("[1,2]");
    HttpResponse<String> second = page("/api/numbers?below=5&cursor=" + next(first));
    assertThat(json(second).get("items").toString()).isEqualTo("[3,4]");
    assertThat(json(second).get("next").isNull()).isTrue();
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void linksToTheNextPageOfTheSameQuestion() {
    String question = "/api/numbers?below=9&word=a+%26%3Eb%0D&word=%C3%A9";
    HttpResponse<String> first = page(question);
    assertThat(link(first)).isEqualTo(LINK.formatted(question, next(first)));
    HttpResponse<String> second = page(question + "&%63ursor=" + next(first));
    assertThat(link(second)).isEqualTo(LINK.formatted(question, next(second)));
    String address = link(second).substring(1, link(second).indexOf('>'));
    assertThat(json(page(address)).get("items").toString()).isEqualTo("[5,6]");
  }

  @Test
  void aCursorThatTheListNeverGaveIsRefusedByName() {
    String given = next(page("/api/numbers?below=9"));
    char last = given.charAt(given.length() - 1);
    refused(given.substring(0, given.length() - 1) + (last == 'A' ? 'B' : 'A'));
    refused(given.substring(1));
    refused(given + "A");
    refused(given.substring(0, 5));
    refused("%25");
    refused("");
    refused(next(page("/api/letters")));
  }

  private void refused(String cursor) {
    HttpResponse<String> answer =
        send(request("GET", "/api/numbers?below=9&cursor=" + cursor, null));
    JsonNode problem = problem(answer, 400, "request.malformed");
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("cursor");
    assertThat(problem.get("rule").asString()).isEqualTo("HTTP-5");
  }

  @Test
  void aCursorWithValuesOfAnotherKindIsRefusedToo() {
    String letter = next(page("/api/mixed"));
    HttpResponse<String> answer = send(request("GET", "/api/mixed?cursor=" + letter, null));
    assertThat(problem(answer, 400, "request.malformed").at("/errors/0/field").asString())
        .isEqualTo("cursor");
  }
}
