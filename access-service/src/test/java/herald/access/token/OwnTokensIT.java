package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.platform.eventstore.EngineRows;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnTokensIT extends AccessSpecification {

  @Autowired EngineRows rows;

  @Test
  void aTokenIsShownOnceAndKeptAsAHash() {
    Http joris = as("joris");
    Answer made = joris.post("/api/tokens", "{\"name\":\"ci\"}");
    String text = made.body().path("token").asString();
    String id = made.body().path("id").asString();
    assertThat(made.status()).isEqualTo(201);
    assertThat(signedIn(text).get("/api/me").body().path("user").path("id").asString())
        .isEqualTo("usr_joris");

    String listed = joris.get("/api/tokens").body().toString();
    assertThat(listed).contains(id).contains("\"ci\"").doesNotContain(text);
    assertThat(listed).contains("lastUsedAt");
    String kept =
        rows.read(
            jdbc ->
                jdbc.sql("select api_tokens::text from api_tokens where token_id = ?")
                    .param(id)
                    .query(String.class)
                    .single());
    assertThat(kept).doesNotContain(text).doesNotContain(text.substring(5));
  }

  private Http limitedTo(String scopes) {
    Answer made =
        as("sanne").post("/api/tokens", "{\"name\":\"limited\",\"scopes\":[" + scopes + "]}");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return signedIn(made.body().path("token").asString());
  }

  @Test
  void aTokenReachesAsFarAsItsScopes() {
    String team = "{\"name\":\"Team\",\"members\":[]}";
    for (String little : new String[] {"\"read\"", "\"write\"", "\"read\",\"write\""}) {
      Http limited = limitedTo(little);
      assertThat(limited.get("/api/me").status()).isEqualTo(200);
      Answer refused = limited.post("/api/teams", team);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("token.scope-missing");
      assertThat(refused.rule()).isEqualTo("HTTP-11");
    }
    assertThat(limitedTo("\"manage\"").post("/api/teams", team).status()).isEqualTo(201);
    assertThat(limitedTo("\"manage\"").get("/api/tokens").body().toString())
        .contains("\"scopes\":[\"manage\"]");
  }

  @Test
  void aTokenMakesNoneThatReachesFurther() {
    Http limited = limitedTo("\"read\",\"manage\"");
    for (String more : new String[] {"", ",\"scopes\":[\"write\"]", ",\"scopes\":[]"}) {
      Answer refused = limited.post("/api/tokens", "{\"name\":\"more\"" + more + "}");
      assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("token.scopes-too-wide");
    }
    assertThat(limited.post("/api/tokens", "{\"name\":\"less\",\"scopes\":[\"read\"]}").status())
        .isEqualTo(201);
  }

  @Test
  void anUnknownScopeIsRefused() {
    Answer refused = as("sanne").post("/api/tokens", "{\"name\":\"x\",\"scopes\":[\"all\"]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().toString()).contains("scopes");
  }

  @Test
  void aRevokedTokenEndsAtOnce() {
    Http joris = as("joris");
    Answer made = joris.post("/api/tokens", "{\"name\":\"short\"}");
    String id = made.body().path("id").asString();
    assertThat(as("fatima").delete("/api/tokens/" + id).status()).isEqualTo(404);
    assertThat(joris.delete("/api/tokens/" + id).status()).isEqualTo(204);
    assertThat(joris.delete("/api/tokens/" + id).status()).isEqualTo(404);
    assertThat(exchange(made.body().path("token").asString(), "access-service").status())
        .isEqualTo(400);
  }

  @Test
  @Tag("A24")
  void aRepeatedRequestMakesNoSecondToken() {
    String key = UUID.randomUUID().toString();
    Http joris = as("joris").with("Idempotency-Key", key);
    Answer first = joris.post("/api/tokens", "{\"name\":\"once\"}");
    Answer second = joris.post("/api/tokens", "{\"name\":\"once\"}");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
    assertThat(second.body().path("token").isNull()).isTrue();
    Answer other = joris.post("/api/tokens", "{\"name\":\"twice\"}");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("idempotency.key-reused");
    Answer ofAnother =
        as("fatima").with("Idempotency-Key", key).post("/api/tokens", "{\"name\":\"once\"}");
    assertThat(ofAnother.status()).isEqualTo(201);
  }

  @Test
  @Tag("A5")
  void badInputIsRefusedByName() {
    Http joris = as("joris");
    assertThat(joris.post("/api/tokens", "{\"name\":\" \"}").status()).isEqualTo(422);
    assertThat(joris.post("/api/tokens", "{\"name\":\"x\",\"token\":\"y\"}").status())
        .isEqualTo(400);
    assertThat(joris.post("/api/tokens", "{\"name\":").status()).isEqualTo(400);
  }
}
