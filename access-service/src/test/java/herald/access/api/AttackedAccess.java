package herald.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.access.account.domain.Access;
import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.events.AccountId;
import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import herald.access.user.domain.AppointAuditor;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import herald.access.user.write.People;
import herald.platform.api.Matrix;
import herald.platform.api.attack.Hub;
import herald.platform.eventstore.EngineRows;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TokensInUse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** Hubs of this service with one of each thing in them, by the real rules. */
abstract class AttackedAccess extends AccessSpecification {

  private final TokensInUse tokens = new TokensInUse();
  @Autowired private EngineRows rows;
  @Autowired private People people;

  public String service() {
    return "access-service";
  }

  public int servicePort() {
    return anybody().port();
  }

  public EngineRows engineRows() {
    return rows;
  }

  public final Hub newHub() {
    return person("SUPER_ADMIN");
  }

  /** The caller has this permission or right; the account is everyone's. */
  public final synchronized Hub person(String permissionOrRight) {
    String hub = anId("hub");
    String boss = anId("usr");
    openHub(hub, boss);
    String caller = caller(hub, permissionOrRight);
    String somebody = anId("usr");
    add(hub, somebody, Permission.VIEW_ONLY);
    String account = connected(hub, Network.FACEBOOK, ReportingScope.ALL_SOURCES, boss, true);
    return furnished(hub, boss, caller, somebody, account);
  }

  /** The caller stands so to the account, and asks about themself. */
  public final synchronized Hub standing(Matrix.Row row) {
    String hub = anId("hub");
    String boss = anId("usr");
    openHub(hub, boss);
    String caller = caller(hub, row.permission());
    String account =
        connected(
            hub,
            Network.FACEBOOK,
            ReportingScope.ALL_SOURCES,
            row.connector() ? caller : boss,
            row.access());
    if (!row.access()) {
      send(
          hub,
          new RestrictAccess(
              new AccountId(account),
              new Access.Private(new UserId(boss)),
              Edition.ENTERPRISE,
              ExpectedVersion.ANY,
              Instant.now()));
    }
    return furnished(hub, boss, caller, caller, account);
  }

  private String caller(String hub, String permissionOrRight) {
    String user = anId("usr");
    UserId id = new UserId(user);
    switch (permissionOrRight) {
      case "SUPER_ADMIN" -> {
        add(hub, user, Permission.VIEW_ONLY);
        send(hub, new AppointSuperAdmin(new HubId(hub), id, ExpectedVersion.ANY, Instant.now()));
      }
      case "AUDITOR" -> {
        add(hub, user, Permission.VIEW_ONLY);
        send(hub, new AppointAuditor(id, ExpectedVersion.ANY, Instant.now()));
      }
      default -> add(hub, user, Permission.valueOf(permissionOrRight));
    }
    return user;
  }

  private Hub furnished(String hub, String boss, String caller, String somebody, String account) {
    Http asBoss = signedIn(hub, boss);
    Supplier<Http> session = session(hub, caller);
    Supplier<String> token = () -> tokens.get(caller, () -> bearer(session.get()));
    Http asCaller = anybody().with("Authorization", "Bearer " + token.get());
    describe(hub, caller);
    describe(hub, somebody);
    Answer team = asBoss.post("/api/teams", "{\"name\":\"T\",\"members\":[\"" + somebody + "\"]}");
    Answer apiToken = asCaller.post("/api/tokens", "{\"name\":\"t\"}");
    String teamId = team.body().path("id").asString();
    Answer read =
        asBoss.with("Herald-After", team.header("Herald-Position")).get("/api/teams/" + teamId);
    assertThat(read.status()).as(read.toString()).isEqualTo(200);
    return new Hub(
        hub,
        token,
        Map.of(
            "hub", hub,
            "me", caller,
            "usr", somebody,
            "team", teamId,
            "acc", account,
            "ses", aSession(asCaller),
            "tok", apiToken.body().path("id").asString()));
  }

  private void describe(String hub, String user) {
    people.describe(
        hub,
        new UserId(user),
        new People.Person("Somebody", user + "@example.org", "en", "Europe/Amsterdam"));
  }

  private static String bearer(Http session) {
    return session.headers().get("Authorization").replace("Bearer ", "");
  }

  private static String aSession(Http caller) {
    return caller.get("/api/me/sessions").body().path("items").path(0).path("id").asString();
  }

  /** Who they are is read from rows that may be a moment behind. */
  private Http signedIn(String hub, String user) {
    return await().ignoreException(Unavailable.class).until(() -> asUser(hub, user), http -> true);
  }

  private static String anId(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
  }
}
