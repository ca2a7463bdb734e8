package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListingPostsIT extends AutopublishSpecification {

  private final String account = connect("FACEBOOK", "PAGE", "EVERYONE");

  @Test
  void goesOnBeyondTheFirstPage() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 52; i++) {
      made.add(draft("Hello " + i));
    }
    String list = "/api/posts?account=" + account + "&status=DRAFT&source=PERSON";
    await().until(() -> !json(get(list)).get("next").isNull());
    await()
        .untilAsserted(
            () -> {
              JsonNode first = json(get(list));
              JsonNode second = json(get(list + "&cursor=" + first.get("next").asString()));
              assertThat(second.get("next").isNull()).isTrue();
              List<String> seen = new ArrayList<>();
              first.get("items").forEach(post -> seen.add(post.get("id").asString()));
              second.get("items").forEach(post -> seen.add(post.get("id").asString()));
              assertThat(seen).hasSameElementsAs(made).hasSameSizeAs(new HashSet<>(made));
            });
  }

  @Test
  @Tag("R-BRAND-3")
  @Tag("R-BRAND-6")
  void keepsToTheBrandThatTheAccountHasNow() {
    String brand = "brd_" + UUID.randomUUID().toString().replace("-", "");
    draft("Hello");
    awaitPosts(account, "DRAFT");
    assertThat(in(brand)).isZero();
    assertThat(in("none")).isEqualTo(1);
    tellBrand("assigned", "\"brand\":\"%s\",\"name\":\"Europe\",\"version\":1".formatted(brand));
    await().until(() -> in(brand) == 1);
    assertThat(in("none")).isZero();
    tellBrand("unassigned", "\"version\":2");
    await().until(() -> in("none") == 1);
    assertThat(in(brand)).isZero();
    problem(get("/api/posts?brand=nonsense"), 404, "id.unknown", "R-PERM-1");
  }

  @Test
  @Tag("R-AUD-4")
  @Tag("A20")
  void namesItsAuthorUntilThatPersonIsErased() {
    String user = "usr_" + UUID.randomUUID().toString().replace("-", "");
    access.level(HUB, user, account, "FULL");
    send(requestOf(HUB, user, "POST", "/api/posts", body("Hello")));
    awaitPosts(account, "DRAFT");
    assertThat(author().get("id").asString()).isEqualTo(user);
    assertThat(author().get("name").isNull()).isTrue();
    describe(user);
    await().until(() -> author().get("name").asString("").equals("Fleur"));
    tellPeople(user, null);
    await().until(() -> author().get("name").isNull());
    describe(user);
    await().until(() -> author().get("name").asString("").equals("Fleur"));
    tellRemoved(user);
    await().until(() -> author().get("name").isNull());
  }

  private static void describe(String user) {
    tellPeople(
        user,
        """
        {"user":"%s","name":"Fleur","address":"f@example.org","language":"nl","zone":"Europe/Amsterdam"}"""
            .formatted(user));
  }

  private JsonNode author() {
    return onlyPost(account).get("author");
  }

  private int in(String brand) {
    return json(get("/api/posts?account=" + account + "&brand=" + brand)).get("items").size();
  }

  private void tellBrand(String verb, String rest) {
    tellBrands(
        "herald.brand." + verb + ".v1",
        account,
        "{\"account\":\"%s\",\"by\":\"usr_sanne\",\"at\":\"2026-03-03T09:00:00Z\",%s}"
            .formatted(account, rest));
  }

  private static void tellPeople(String user, @Nullable String body) {
    tellPeople("herald.person.described.v1", user, body);
  }

  private String draft(String text) {
    return json(post("/api/posts", body(text))).get("id").asString();
  }

  private String body(String text) {
    return "{\"account\":\"%s\",\"text\":\"%s\"}".formatted(account, text);
  }
}
