package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.api.Matrix;
import herald.platform.api.attack.Hub;
import herald.platform.api.attack.Persons;
import herald.platform.eventstore.EngineRows;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Hubs of this service with an account, a blog and a draft; access answers by the matrix. */
abstract class AttackedAutopublish extends AutopublishSpecification {

  private static final String BOSS = "usr_boss";

  @Autowired private EngineRows rows;

  public String service() {
    return "autopublish-service";
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
    String hub = anId("hub");
    String user = anId("usr");
    String account = connectIn(hub, "X", "PROFILE", "EVERYONE");
    access
        .superAdmin(hub, BOSS)
        .rulings()
        .place(hub, BOSS, account, "FULL", Matrix.superAdmin().allowed())
        .grant(hub, BOSS, Persons.rights(Persons.SUPER_ADMIN))
        .place(hub, user, account, row.level(), row.allowed())
        .grant(hub, user, rights);
    awaitHeardOf(hub, account);
    site.feed("/attacked", rss());
    String blog =
        made(
            hub,
            "/api/blogs",
            """
            {"name":"Told","sources":[{"kind":"API"},{"kind":"FEED","url":"%s"}]}"""
                .formatted(site.address("/attacked")));
    tell(hub, blog);
    String post = made(hub, "/api/posts", "{\"account\":\"" + account + "\",\"text\":\"Hello\"}");
    return new Hub(
        hub,
        () -> access.token(hub, user),
        Map.of("hub", hub, "me", user, "acc", account, "blg", blog, "pst", post));
  }

  private void tell(String hub, String blog) {
    HttpResponse<String> told =
        posted(
            hub,
            "/api/blogs/" + blog + "/articles",
            "{\"id\":\"a1\",\"title\":\"Spring\",\"link\":\"https://news.example.com/a1\"}");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(202);
  }

  private void awaitHeardOf(String hub, String account) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                send(requestOf(hub, BOSS, "GET", "/api/autopublishing/" + account, null))
                        .statusCode()
                    == 200);
  }

  /** Its id, once it is there to be read. */
  private String made(String hub, String path, String body) {
    HttpResponse<String> answer = posted(hub, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String position = answer.headers().firstValue("Herald-Position").orElseThrow();
    HttpResponse<String> read =
        send(requestOf(hub, BOSS, "GET", path, null).header("Herald-After", position));
    String id = json(answer).get("id").asString();
    assertThat(read.body()).contains(id);
    return id;
  }

  /** Again when the service says that it cannot yet, which it may on a full machine. */
  private HttpResponse<String> posted(String hub, String path, String body) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> send(requestOf(hub, BOSS, "POST", path, body)),
            answer -> answer.statusCode() != 503);
  }

  private static String anId(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
  }
}
