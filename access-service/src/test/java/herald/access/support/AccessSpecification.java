package herald.access.support;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.AccessService;
import herald.access.account.domain.Access;
import herald.access.account.domain.Network;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.events.AccountId;
import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.person.Persons.Membership;
import herald.access.session.Sessions;
import herald.access.team.domain.FormTeam;
import herald.access.token.ApiTokens;
import herald.access.token.Secret;
import herald.access.user.domain.AcceptInvitation;
import herald.access.user.domain.AddUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.api.attack.AnotherHub;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Origin;
import herald.platform.testing.TokensInUse;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.TokenForms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * The service runs in demo mode with its own database roles; a test is a caller with real tokens,
 * got in the way that the gateway and the services get theirs. What the account service would tell
 * is done by the commands that its events become.
 */
@SpringBootTest(
    classes = AccessService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "herald.service=access-service",
      "herald.demo=true",
      "herald.demo-password=" + AccessSpecification.DEMO_PASSWORD,
      // The mailbox would tell all addresses itself.
      "logging.level.com.icegreen=warn"
    })
@ContextConfiguration(initializers = AccessEnvironment.class)
public abstract class AccessSpecification {

  protected static final String DEMO = "hub_demo";
  protected static final String DEMO_PASSWORD = "of the demo people";
  protected static final String OTHER = "hub_other";

  private static final TokensInUse SERVICES = new TokensInUse();

  @LocalServerPort private int port;
  @Autowired protected Commands commands;
  @Autowired private ApiTokens tokens;
  @Autowired private Directory directory;
  @Autowired private EngineRows engine;
  @Autowired private Sessions sessions;

  @BeforeEach
  final void thereIsAnotherHub() {
    AnotherHub.in(engine).isThere(this::anotherHub);
  }

  @AfterEach
  final void anotherHubIsAsItWas() {
    AnotherHub.in(engine).isAsItWas();
  }

  private String anotherHub() {
    String hub = "hub_" + unique();
    String boss = "usr_" + unique();
    String user = "usr_" + unique();
    openHub(hub, boss);
    add(hub, user, Permission.ACCESSIBLE_ACCOUNTS);
    for (boolean share : new boolean[] {true, false}) {
      connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, user, share);
    }
    send(
        hub,
        new FormTeam(
            new TeamId("team_" + unique()), "Neighbours", Set.of(new UserId(user)), Instant.now()));
    return hub;
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  protected final Http anybody() {
    return new Http(port, Map.of());
  }

  /** A demo person: an API token by the herald command's way in, exchanged by the gateway. */
  protected final Http as(String person) {
    Answer issued = service("suite").post("/internal/demo/tokens", "{\"user\":\"" + person + "\"}");
    assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
    return signedIn(issued.body().path("token").asString());
  }

  /** Whoever has this API token. */
  protected final Http signedIn(String apiToken) {
    return with(exchange(apiToken, "access-service"));
  }

  private Http with(Answer exchanged) {
    assertThat(exchanged.status()).as(exchanged.toString()).isEqualTo(200);
    return anybody()
        .with("Authorization", "Bearer " + exchanged.body().path("access_token").asString());
  }

  protected final Answer exchange(String apiToken, String audience) {
    return exchange(apiToken, TokenForms.API_TOKEN, audience);
  }

  private Answer exchange(String credential, String type, String audience) {
    return anybody()
        .form(TokenForms.PATH, forms("gateway").forUser(credential, type, audience, "req_test"));
  }

  /** A browser, whose reader asks for this language. */
  protected final Browser browser(String language) {
    return new Browser(port, language);
  }

  /** What the session of this browser is exchanged for. */
  protected final Answer exchange(Browser browser) {
    return exchange(browser.session().orElseThrow(), TokenForms.SESSION, "access-service");
  }

  /** The page in this browser. */
  protected final Http in(Browser browser) {
    return with(exchange(browser));
  }

  /** Another service, which has not named a hub yet. */
  protected final Http service(String client) {
    String token = SERVICES.get(port + client, () -> serviceToken(client, "access-service"));
    return anybody().with("Authorization", "Bearer " + token);
  }

  protected final String serviceToken(String client, String audience) {
    Answer answer = anybody().form(TokenForms.PATH, credentials(client, audience));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("access_token").asString();
  }

  protected static Map<String, String> credentials(String client, String audience) {
    return forms(client).forService(audience);
  }

  private static TokenForms forms(String client) {
    return new TokenForms(assertions(client));
  }

  /** What a client that the service knows proves itself with. */
  protected static ClientAssertions assertions(String client) {
    return new ClientAssertions(
        client, TestKeys.of(client), Assertion.ISSUER, InstantSource.system());
  }

  /** Whoever is this user of any hub. */
  protected final Http asUser(String hub, String user) {
    directory.require(hub, user); // waits until the rows are there
    return signedIn(tokens.issue(hub, user, "tok_" + unique(), "test", Set.of()).orElseThrow());
  }

  /**
   * A session of that user, who has joined and signs in with {@link #DEMO_PASSWORD}; its hash is
   * taken from a demo person, for it is slow to make.
   */
  protected final Supplier<Http> session(String hub, String user) {
    PersonId person = new PersonId(user.replace("usr_", "per_"));
    engine.read(
        jdbc ->
            jdbc.sql(
                    """
                    insert into persons (person_id, sign_in_name, password)
                    select ?, ?, password from persons where person_id = 'per_sanne'""")
                .params(person.value(), person.value().getBytes(StandardCharsets.UTF_8))
                .update());
    send(hub, new AcceptInvitation(new UserId(user), person, Instant.now()));
    directory.require(hub, user); // waits until the rows are there
    Secret secret = sessions.open(person, new Membership(hub, hub, user), "A browser");
    return () -> with(exchange(secret.text(), TokenForms.SESSION, "access-service"));
  }

  /** Another hub, with one super admin in it. */
  protected final void openOtherHub(String user) {
    openHub(OTHER, user);
  }

  /** A hub with everything, and one super admin in it. */
  protected final void openHub(String hub, String user) {
    HubId id = new HubId(hub);
    UserId superAdmin = new UserId(user);
    send(hub, new OpenHub(id, "Other", Edition.ENTERPRISE, Set.of(AddOn.BRANDS), Instant.now()));
    send(hub, new AppointSuperAdmin(id, superAdmin, ExpectedVersion.ANY, Instant.now()));
    add(hub, user, Permission.VIEW_ONLY);
  }

  protected final void add(String hub, String user, Permission permission) {
    PersonId person = new PersonId(user.replace("usr_", "per_"));
    send(hub, new AddUser(new UserId(user), person, permission, Edition.ENTERPRISE, Instant.now()));
  }

  protected final String connected(String connector, boolean share) {
    return connected(DEMO, Network.FACEBOOK, ReportingScope.ALL_SOURCES, connector, share);
  }

  protected final String connected(
      String hub, Network network, ReportingScope reporting, String connector, boolean share) {
    AccountId account = newAccount();
    send(
        hub,
        new OpenAccess(account, network, reporting, share, new UserId(connector), Instant.now()));
    return account.value();
  }

  protected static AccountId newAccount() {
    return new AccountId("acc_" + unique());
  }

  protected final void restrict(String account, String user) {
    send(
        DEMO,
        new RestrictAccess(
            new AccountId(account),
            new Access.Private(new UserId(user)),
            Edition.ENTERPRISE,
            ExpectedVersion.ANY,
            Instant.now()));
  }

  protected final void send(String hub, Command command) {
    commands.send(command, new Origin(hub, "automation:test", "test", null));
  }
}
