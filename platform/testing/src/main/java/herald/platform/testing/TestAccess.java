package herald.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks for the access service in the tests of another one: its keys, its tokens, levels and
 * decisions as far as a test sets them. Super admins may do everything with the accounts of their
 * hub; others view with VIEW, draft with DRAFT, and act with FULL what takes no super admin.
 */
public final class TestAccess {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> SUPER_ADMINS_ONLY =
      Set.of(
          "access.change",
          "brand.assign",
          "brand.unassign",
          "brand.manage",
          "mail.edit-hub",
          "audit.read",
          "hub.manage");
  private static final Set<String> OF_THE_ADD_ON = Set.of("brand.assign", "brand.manage");

  private record User(String hub, String id) {}

  private final TestTokens tokens;
  private final HttpServer http;
  private final Set<User> superAdmins = ConcurrentHashMap.newKeySet();
  private final Map<User, Map<String, String>> levels = new ConcurrentHashMap<>();
  private final Map<String, String> releases = new ConcurrentHashMap<>();
  private final Set<String> withoutBrands = ConcurrentHashMap.newKeySet();
  private final Map<User, String> withheld = new ConcurrentHashMap<>();
  private final Set<String> disconnected = ConcurrentHashMap.newKeySet();
  private final Rulings rulings = new Rulings();
  private volatile boolean away;

  /** Starts it for the tests of this service, for example {@code brand-service}. */
  public TestAccess(String service) {
    tokens = new TestTokens(service);
    http = start();
    http.createContext("/oauth2/jwks", exchange -> answer(exchange, keys()));
    http.createContext("/oauth2/token", exchange -> answer(exchange, tokens.forAnyService()));
    http.createContext("/access/v1/evaluation", exchange -> answer(exchange, decision(exchange)));
    http.createContext("/internal/levels", exchange -> answer(exchange, levels(exchange)));
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a {@code @DynamicPropertySource} method. */
  public void register(DynamicPropertyRegistry properties) {
    properties.add("herald.issuer", () -> TestTokens.ISSUER);
    properties.add(
        "herald.addresses.access-service", () -> "http://127.0.0.1:" + http.getAddress().getPort());
    properties.add("herald.client.key", tokens::clientKeyFile);
  }

  public TestAccess superAdmin(String hub, String user) {
    superAdmins.add(new User(hub, user));
    return this;
  }

  /** The user's level on the account; an account that nobody has a level on does not exist. */
  public TestAccess level(String hub, String user, String account, String level) {
    levels.computeIfAbsent(new User(hub, user), u -> new ConcurrentHashMap<>()).put(account, level);
    return this;
  }

  /** What it answers about users whom the test gives a place in the permission matrix. */
  public Rulings rulings() {
    return rulings;
  }

  /** What it says to a post of the account that is due: RELEASE, WITHHOLD or WAIT. */
  public TestAccess release(String account, String answer) {
    releases.put(account, answer);
    return this;
  }

  /** The hub's edition and add-ons hold no brands. */
  public TestAccess withoutBrands(String hub) {
    withoutBrands.add(hub);
    return this;
  }

  /** It has posts of this user, and of nobody else, withheld on the account for this reason. */
  public TestAccess withhold(String account, String user, String because) {
    withheld.put(new User(account, user), because);
    return this;
  }

  /** Whether it knows the account to be disconnected: then it lets nothing out there. */
  public TestAccess disconnected(String account, boolean now) {
    if (now) {
      disconnected.add(account);
    } else {
      disconnected.remove(account);
    }
    return this;
  }

  /** Whether it answers. */
  public void away(boolean now) {
    away = now;
  }

  /** A token of this user, as the gateway brings it. */
  public String token(String hub, String user) {
    return tokens.ofUser(hub, user);
  }

  public TestTokens tokens() {
    return tokens;
  }

  private Object keys() {
    return tokens.keys().toJSONObject();
  }

  private Object decision(HttpExchange exchange) throws IOException {
    JsonNode asked = JSON.readTree(exchange.getRequestBody());
    User user = new User(hub(exchange), asked.at("/subject/id").asString());
    boolean account = asked.at("/resource/type").asString().equals("account");
    String level = account ? level(user, asked.at("/resource/id").asString()) : "NONE";
    String action = asked.at("/action/name").asString();
    if (action.equals("post.release")) {
      return toRelease(asked.at("/resource/id").asString(), user.id());
    }
    if (rulings.knows(user.hub(), user.id())) {
      return ruling(user, action, account ? asked.at("/resource/id").asString() : null);
    }
    if (OF_THE_ADD_ON.contains(action) && withoutBrands.contains(user.hub())) {
      return refusedByEdition(level);
    }
    if (asked.at("/subject/type").asString().equals("automation")) {
      return Map.of("decision", OF_THE_ADD_ON.contains(action), "context", context(level));
    }
    boolean allowed =
        superAdmins.contains(user)
            ? !account || !level.equals("NONE")
            : !SUPER_ADMINS_ONLY.contains(action) && allows(level, action);
    return Map.of("decision", allowed, "context", context(level));
  }

  private Object ruling(User user, String action, @Nullable String account) {
    String level = account == null ? "NONE" : rulings.level(user.hub(), user.id(), account);
    return Map.of(
        "decision",
        rulings.allows(user.hub(), user.id(), action, account),
        "context",
        context(level));
  }

  private static Object refusedByEdition(String level) {
    Map<String, Object> context = context(level);
    context.put("rule", "R-EDI-2");
    return Map.of("decision", false, "context", context);
  }

  private Object toRelease(String account, String subject) {
    String because =
        disconnected.contains(account) ? "DISCONNECTED" : withheld.get(new User(account, subject));
    String answer = because == null ? releases.getOrDefault(account, "WAIT") : "WITHHOLD";
    Map<String, Object> context = context("NONE");
    context.put("answer", answer);
    if (answer.equals("WITHHOLD")) {
      context.put("because", because == null ? "ACCESS_RESTRICTED" : because);
    }
    return Map.of("decision", answer.equals("RELEASE"), "context", context);
  }

  private static Map<String, Object> context(String level) {
    Map<String, Object> context = new HashMap<>();
    context.put("level", level);
    context.put("rule", "R-PERM-1");
    context.put("reason", "As the test has set it.");
    context.put("at", Instant.now().toString());
    return context;
  }

  private static boolean allows(String level, String action) {
    return level.equals("FULL")
        || action.equals("mail.edit-own")
        || action.equals("post.draft") && level.equals("DRAFT")
        || action.endsWith(".view") && Set.of("VIEW", "DRAFT").contains(level);
  }

  private Object levels(HttpExchange exchange) {
    String id = exchange.getRequestURI().getQuery().replaceFirst("^user=", "");
    User user = new User(hub(exchange), id);
    if (rulings.knows(user.hub(), user.id())) {
      return rulings.levels(user.hub(), user.id());
    }
    Map<String, String> found = new HashMap<>();
    levels.forEach(
        (other, accounts) ->
            accounts.keySet().forEach(account -> found.put(account, level(user, account))));
    found.values().removeIf("NONE"::equals);
    return found;
  }

  private String level(User user, String account) {
    if (superAdmins.contains(user) && exists(user.hub(), account)) {
      return "FULL";
    }
    return levels.getOrDefault(user, Map.of()).getOrDefault(account, "NONE");
  }

  private boolean exists(String hub, String account) {
    return levels.entrySet().stream()
        .anyMatch(e -> e.getKey().hub().equals(hub) && e.getValue().containsKey(account));
  }

  private static String hub(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Herald-Hub");
  }

  private void answer(HttpExchange exchange, Object body) throws IOException {
    try (exchange) {
      byte[] bytes = JSON.writeValueAsBytes(body);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
