package herald.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.support.AccessSpecification;
import herald.access.support.Browser;
import herald.access.support.Mailbox;
import herald.access.support.Records;
import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody signs in with is looked for wherever it could have been left behind. */
@Tag("A19")
@ExtendWith(OutputCaptureExtension.class)
class SecretsLeaveNoTraceIT extends AccessSpecification {

  private static final String PASSWORD = "canary korenbloem trapleuning";
  private static final String WRONG = "canary that is no password";

  private final String address = "canary-" + UUID.randomUUID() + "@example.org";
  private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, WRONG));

  @Autowired EngineRows rows;
  @Autowired Topics topics;

  @Test
  void throughSuccessAndFailure(CapturedOutput output) {
    Browser browser = comeIn();
    fail(browser);
    in(browser).get("/api/me");
    String told = "herald.access";
    String user = in(browser).get("/api/me").body().path("user").path("id").asString();
    Records records = new Records(topics);
    await()
        .untilAsserted(
            () ->
                assertThat(records.read(told))
                    .anySatisfy(record -> assertThat(record.subject()).isEqualTo(user)));
    for (String secret : secrets) {
      assertThat(output.getAll()).doesNotContain(secret);
      assertThat(tablesWith(secret)).isEmpty();
      assertThat(records.read(told)).noneMatch(record -> record.body().contains(secret));
      assertThat(records.read(told + ".people"))
          .noneMatch(record -> record.body().contains(secret));
    }
    assertThat(output.getAll()).doesNotContain(address);
    assertThat(tablesWith(address)).containsExactly("people");
    assertThat(records.read(told)).noneMatch(record -> record.body().contains(address));
  }

  private Browser comeIn() {
    as("sanne")
        .post(
            "/api/users",
            """
            {"name":"Emma","address":"%s","language":"en","zone":"Europe/Amsterdam",
             "permission":"VIEW_ONLY"}"""
                .formatted(address));
    String link = Mailbox.link(address, 1);
    Browser browser = browser("en");
    browser.submit(link, Map.of("password", WRONG, "again", PASSWORD));
    browser.submit(link, Map.of("password", PASSWORD, "again", PASSWORD));
    secrets.add(end(link));
    secrets.add(browser.session().orElseThrow());
    secrets.add(
        in(browser).post("/api/tokens", "{\"name\":\"canary\"}").body().path("token").asString());
    return browser;
  }

  private void fail(Browser browser) {
    browser("en").submit("/login", Map.of("address", address, "password", WRONG));
    browser("en").submit("/login", Map.of("address", address + "x", "password", PASSWORD));
    in(browser)
        .put(
            "/api/me/password",
            "{\"current\":\"" + WRONG + "\",\"password\":\"" + PASSWORD + "\"}");
    in(browser).put("/api/me/password", "{\"current\":\"" + PASSWORD + "\",\"passwort\":1}");
    assertThat(exchange(WRONG, "access-service").status()).isEqualTo(400);
    browser("en").submit("/login/forgot", Map.of("address", address));
    String reset = Mailbox.link(address, 2);
    secrets.add(end(reset));
    browser("en").submit(reset, Map.of("password", WRONG, "again", PASSWORD));
  }

  private static String end(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /** As it is, and as the bytes of it show when a row is printed. */
  private List<String> tablesWith(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return rows.read(
        jdbc ->
            jdbc
                .sql(
                    """
                    select relname from pg_class where relkind = 'r'
                    and relnamespace = current_schema()::regnamespace
                    and has_table_privilege(oid, 'select')""")
                .query(String.class)
                .list()
                .stream()
                .filter(
                    table ->
                        jdbc.sql(
                                "select exists (select from \""
                                    + table
                                    + "\" t where t::text like :text or t::text like :hex)")
                            .param("text", "%" + text + "%")
                            .param("hex", "%" + hex + "%")
                            .query(Boolean.class)
                            .single())
                .toList());
  }
}
