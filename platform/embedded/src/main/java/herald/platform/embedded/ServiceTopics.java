package herald.platform.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The topics between the services, and who may do what with them: the one place that declares them.
 * A service writes its own topics alone. Rights name topics literally: by prefix, the right to read
 * {@code herald.access} would open {@code herald.access.people} too.
 */
public final class ServiceTopics {

  /** Never changed: the key of a record decides its partition, and with it the order. */
  public static final int PARTITIONS = 12;

  private static final List<String> SERVICES =
      List.of(
          "access-service",
          "account-service",
          "autopublish-service",
          "brand-service",
          "notification-service");
  private static final List<String> EVERYBODY =
      List.of(
          "access-service",
          "account-service",
          "autopublish-service",
          "brand-service",
          "notification-service",
          "gateway");
  // A single broker has no replica that would keep a record through a loss of power. What a service
  // tells of its events it tells again (ADR 0027); what nobody has but the topic is synced at once.
  private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");
  private static final Map<String, String> KEPT_AND_SYNCED =
      Map.of("retention.ms", "-1", "flush.messages", "1");
  private static final Map<String, String> SIXTY_DAYS_AND_SYNCED =
      Map.of("retention.ms", Long.toString(Duration.ofDays(60).toMillis()), "flush.messages", "1");
  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  private ServiceTopics() {}

  /** One topic: its settings, who writes it, who reads it. */
  public record Topic(
      String name, Map<String, String> settings, List<String> writers, List<String> readers) {}

  /** Each principal that signs in to Kafka, the superuser aside. */
  public static List<String> users() {
    return EVERYBODY;
  }

  public static List<Topic> all() {
    return List.of(
        new Topic("herald.access", KEPT, List.of("access-service"), EVERYBODY),
        new Topic("herald.account", KEPT, List.of("account-service"), EVERYBODY),
        new Topic("herald.autopublish", KEPT, List.of("autopublish-service"), EVERYBODY),
        new Topic("herald.brand", KEPT, List.of("brand-service"), EVERYBODY),
        new Topic("herald.notification", KEPT, List.of("notification-service"), EVERYBODY),
        // Names and addresses of people: for those who show or write to them. No gateway.
        new Topic("herald.access.people", COMPACTED, List.of("access-service"), SERVICES),
        new Topic(
            "herald.account.readback", SIXTY_DAYS_AND_SYNCED, List.of("account-service"), SERVICES),
        // Written by content management systems that the operator gives a user of their own.
        new Topic("herald.blog.inbox", KEPT_AND_SYNCED, List.of(), List.of("autopublish-service")));
  }
}
