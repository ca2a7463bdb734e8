package herald.benchmarks.decisions;

import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo hub with 300 accounts, told as the account service tells of them, and so many users.
 * Half of the accounts are everyone's, a quarter one user's, a quarter for a selection and a team.
 */
final class Installation {

  static final String HUB = "hub_demo";
  private static final String[] PERMISSIONS = {
    "VIEW_ONLY", "DRAFT_ONLY", "OWN_ACCOUNTS", "ACCESSIBLE_ACCOUNTS"
  };
  private static final int AT_ONCE = 8;
  private static final int A_TOKEN = 500;

  private final RunningAccess access;
  private final AccessApi api;
  private final List<String> accounts = new ArrayList<>();
  private final List<String> users = new ArrayList<>();

  Installation(RunningAccess access) {
    this.access = access;
    this.api = new AccessApi(access);
  }

  List<String> accounts() {
    return accounts;
  }

  List<String> users() {
    return users;
  }

  /** Adds users until there are so many. */
  void users(int count) throws Exception {
    while (users.size() < count) {
      String token = api.superAdmin();
      int next = Math.min(count - users.size(), A_TOKEN);
      List<Future<String>> added = new ArrayList<>();
      try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
        for (int i = 0; i < next; i++) {
          String permission = PERMISSIONS[i % PERMISSIONS.length];
          added.add(callers.submit(() -> add(permission, token)));
        }
      }
      for (Future<String> user : added) {
        users.add(user.get());
      }
    }
  }

  private String add(String permission, String token) throws Exception {
    String person =
        """
        {"name":"Some Body","address":"%s@example.org","language":"nl","zone":"Europe/Amsterdam","permission":"%s"}"""
            .formatted(UUID.randomUUID(), permission);
    return JsonMapper.shared()
        .readTree(api.send("POST", "/api/users", person, token))
        .path("id")
        .asString();
  }

  /** Connects so many accounts and restricts half of them. */
  void accounts(int count) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            access.kafkaClient(), new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        String account = "acc_" + UUID.randomUUID().toString().replace("-", "");
        accounts.add(account);
        producer.send(connected(account, users.get(i % users.size()), i + 1)).get();
      }
    }
    String token = api.superAdmin();
    String team =
        JsonMapper.shared()
            .readTree(
                api.send(
                    "POST",
                    "/api/teams",
                    "{\"name\":\"Team\",\"members\":[" + quoted(users.subList(0, 20)) + "]}",
                    token))
            .path("id")
            .asString();
    for (int i = 0; i < count; i++) {
      if (i % 4 > 1) {
        restrict(accounts.get(i), i % 4 == 2, team, i, token);
      }
    }
  }

  private void restrict(String account, boolean toOne, String team, int i, String token)
      throws Exception {
    String user = users.get(i % users.size());
    String choice =
        toOne
            ? "{\"kind\":\"PRIVATE\",\"users\":[\"" + user + "\"]}"
            : "{\"kind\":\"SELECTED\",\"users\":[\"" + user + "\"],\"teams\":[\"" + team + "\"]}";
    api.send("PUT", "/api/access/accounts/" + account, choice, token);
  }

  static String quoted(List<String> ids) {
    return "\"" + String.join("\",\"", ids) + "\"";
  }

  private static ProducerRecord<String, byte[]> connected(
      String account, String user, long position) {
    CloudEvent event =
        new CloudEvent(
            UUID.randomUUID().toString(),
            "/account-service",
            "herald.account.connected.v1",
            account,
            Instant.now(),
            HUB,
            new Place(1, position, 0),
            "");
    String body =
        """
        {"account":"%s","network":"FACEBOOK","reporting":"ALL_SOURCES","share":true,"connector":"%s","at":"%s"}"""
            .formatted(account, user, Instant.now());
    return new ProducerRecord<>(
        "herald.account",
        null,
        event.key(),
        body.getBytes(StandardCharsets.UTF_8),
        event.headers());
  }
}
