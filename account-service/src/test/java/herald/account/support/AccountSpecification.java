package herald.account.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.AccountService;
import herald.account.id.AccountId;
import herald.platform.api.attack.AnotherHub;
import herald.platform.api.attack.Persons;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.History;
import herald.platform.service.Authority;
import herald.platform.testing.HeraldTestEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** The service with its own database roles and topics; a test is a caller with a real token. */
@SpringBootTest(classes = AccountService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(AccountSpecification.Doubles.class)
public abstract class AccountSpecification {

  protected static final String HUB = "hub_demo";
  protected static final AccessDouble access = new AccessDouble();
  protected static final NetworksDouble networks = new NetworksDouble();

  private static final Map<String, Object> ENVIRONMENT =
      HeraldTestEnvironment.properties("account-service");
  protected static final String TOPICS =
      ENVIRONMENT.get("herald.messaging.topic-prefix").toString();

  @LocalServerPort private int port;
  @Autowired protected Commands commands;
  @Autowired protected EngineRows rows;
  @Autowired protected History history;

  @TestConfiguration
  static class Doubles {

    @Bean
    @Primary
    Authority authorityOfTheTest() {
      return access;
    }
  }

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry registry) {
    ENVIRONMENT.forEach((name, value) -> registry.add(name, () -> value));
    registry.add("herald.issuer", () -> AccessDouble.ISSUER);
    registry.add("herald.addresses.access-service", access::address);
    registry.add("herald.vault.key-file", AccountSpecification::keyFile);
    registry.add("herald.delivery.pause", () -> "50ms");
    for (String network : new String[] {"facebook", "instagram", "x"}) {
      String base = networks.http.baseUrl() + "/" + network;
      registry.add("herald.networks." + network + ".authorize", () -> base + "/authorize");
      registry.add("herald.networks." + network + ".token", () -> base + "/token");
      registry.add("herald.networks." + network + ".api", () -> base);
    }
  }

  static Path keyFile() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Path file = Files.createTempFile("vault", ".key");
      return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void everybodyBehaves() {
    access.behave();
    networks.behave();
    AnotherHub.in(rows).isThere(this::anotherHub);
  }

  @AfterEach
  void anotherHubIsAsItWas() {
    AnotherHub.in(rows).isAsItWas();
  }

  private String anotherHub() {
    String hub = "hub_" + NetworksDouble.newId();
    String user = "usr_" + NetworksDouble.newId();
    access.rulings.grant(hub, user, Persons.rights(Persons.SUPER_ADMIN));
    connectX(in(hub, user, "s-" + user), NetworksDouble.newId());
    // Attempts to connect are forgotten with time, in every hub.
    rows.read(jdbc -> jdbc.sql("delete from connection where hub_id = ?").param(hub).update());
    return hub;
  }

  protected final Http as(String user) {
    return in(HUB, user, "s-" + user);
  }

  protected final Http in(String hub, String user, String session) {
    return new Http(port, Map.of("Authorization", "Bearer " + access.token(hub, user, session)));
  }

  /** Begins to connect and answers the state that the network would send back. */
  protected final Begun begin(Http caller, String wanted) {
    Answer begun = caller.post("/api/connections", wanted);
    assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
    URI address = URI.create(begun.text("authorizationUrl"));
    return new Begun(
        begun.text("id"),
        UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("state"));
  }

  public record Begun(String id, String state) {

    public String callback() {
      return "/api/connections/callback?code=good&state=" + state;
    }

    public String selection() {
      return "/api/connections/" + id + "/selection";
    }
  }

  /** An X account with this remote id, connected by the user. */
  protected final AccountId connectX(String user, String remoteId) {
    return connectX(as(user), remoteId);
  }

  private AccountId connectX(Http caller, String remoteId) {
    networks.xProfile(remoteId, "Bloom " + remoteId);
    Begun begun = begin(caller, "{\"network\":\"X\",\"share\":true,\"reporting\":\"ALL_SOURCES\"}");
    assertThat(caller.get(begun.callback()).status()).isEqualTo(200);
    Answer selected = caller.post(begun.selection(), "{\"choices\":[\"c1\"]}");
    assertThat(selected.status()).as(selected.toString()).isEqualTo(201);
    AccountId account = new AccountId(selected.body().path("accounts").path(0).asString());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> count("select count(*) from account where account = ?", account.value()) == 1);
    return account;
  }

  protected final long count(String sql, Object... parameters) {
    return rows.read(jdbc -> jdbc.sql(sql).params(parameters).query(Long.class).single());
  }
}
