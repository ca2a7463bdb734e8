package herald.platform.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Puts topics, users and rights of a Kafka server as they are declared: makes what is missing, sets
 * what is set otherwise and takes back rights that are declared no more. Nothing is ever deleted
 * from a topic.
 */
public final class KafkaRights {

  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

  private final String bootstrap;
  private final Admin admin;

  private KafkaRights(String bootstrap, Admin admin) {
    this.bootstrap = bootstrap;
    this.admin = admin;
  }

  /**
   * Returns when each user can sign in and use its rights.
   *
   * @param superuser the properties of a client that may do everything
   */
  public static void provision(
      String bootstrap,
      Map<String, Object> superuser,
      List<ServiceTopics.Topic> topics,
      List<ServerUser> users) {
    try (Admin admin = Admin.create(superuser)) {
      KafkaRights rights = new KafkaRights(bootstrap, admin);
      rights.create(topics);
      List<ServerUser> added = rights.users(users);
      rights.rights(topics);
      added.forEach(rights::awaitSignIn);
    }
  }

  private void create(List<ServiceTopics.Topic> topics) {
    Set<String> known = get(admin.listTopics().names());
    List<NewTopic> missing =
        topics.stream()
            .filter(topic -> !known.contains(topic.name()))
            .map(KafkaRights::newTopic)
            .toList();
    get(admin.createTopics(missing).all());
    Map<ConfigResource, Collection<AlterConfigOp>> settings =
        topics.stream()
            .filter(topic -> known.contains(topic.name()))
            .collect(Collectors.toMap(KafkaRights::resource, KafkaRights::settings));
    get(admin.incrementalAlterConfigs(settings).all());
  }

  private static ConfigResource resource(ServiceTopics.Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static Collection<AlterConfigOp> settings(ServiceTopics.Topic topic) {
    return topic.settings().entrySet().stream()
        .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  private static NewTopic newTopic(ServiceTopics.Topic topic) {
    return new NewTopic(topic.name(), Optional.of(ServiceTopics.PARTITIONS), Optional.empty())
        .configs(topic.settings());
  }

  private List<ServerUser> users(List<ServerUser> users) {
    Collection<String> known = get(admin.describeUserScramCredentials().users());
    List<ServerUser> missing = users.stream().filter(user -> !known.contains(user.name())).toList();
    if (!missing.isEmpty()) {
      get(
          admin
              .alterUserScramCredentials(missing.stream().map(KafkaRights::credential).toList())
              .all());
    }
    return missing;
  }

  /** The controller has the user at once; the broker a little later, while it opens new topics. */
  private void awaitSignIn(ServerUser user) {
    Patience patience = new Patience(Duration.ofSeconds(20));
    try (Admin self = Admin.create(user.properties(bootstrap))) {
      while (!signsIn(self)) {
        patience.pause(Duration.ofMillis(50), () -> "Kafka does not let " + user + " in.");
      }
    }
  }

  private static boolean signsIn(Admin self) {
    try {
      self.describeCluster().nodes().get();
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static UserScramCredentialAlteration credential(ServerUser user) {
    return new UserScramCredentialUpsertion(user.name(), SCRAM, user.password());
  }

  private void rights(List<ServiceTopics.Topic> topics) {
    Set<AclBinding> declared = new HashSet<>(topics.stream().flatMap(KafkaRights::of).toList());
    Set<AclBinding> present = present();
    get(admin.createAcls(without(declared, present)).all());
    List<AclBindingFilter> gone =
        without(present, declared).stream().map(AclBinding::toFilter).toList();
    get(admin.deleteAcls(gone).all());
    Patience patience = new Patience(Duration.ofSeconds(20));
    while (!present().equals(declared)) {
      patience.pause(Duration.ofMillis(50), () -> "Kafka does not take the rights over.");
    }
  }

  private Set<AclBinding> present() {
    return new HashSet<>(get(admin.describeAcls(AclBindingFilter.ANY).values()));
  }

  private static Set<AclBinding> without(Set<AclBinding> all, Set<AclBinding> some) {
    Set<AclBinding> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static Stream<AclBinding> of(ServiceTopics.Topic topic) {
    return Stream.concat(
        topic.writers().stream().map(user -> allow(user, AclOperation.WRITE, topic.name())),
        topic.readers().stream().map(user -> allow(user, AclOperation.READ, topic.name())));
  }

  private static AclBinding allow(String user, AclOperation operation, String topic) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
