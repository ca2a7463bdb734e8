package herald.platform.embedded;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Kafka's own settings for a single server: clients sign in by SCRAM and may do only what a rule
 * allows; nothing listens beyond the loopback interface; no topic appears by accident.
 */
final class BrokerSettings {

  private BrokerSettings() {}

  static Properties of(EmbeddedKafka.Settings kafka) {
    Properties settings = new Properties();
    Stream.of(node(kafka), signIn(kafka.superuser()), single(), small()).forEach(settings::putAll);
    return settings;
  }

  private static Map<String, String> node(EmbeddedKafka.Settings kafka) {
    String controller = "127.0.0.1:" + kafka.controllerPort();
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "1",
        "controller.quorum.voters", "1@" + controller,
        "listeners", "CLIENT://127.0.0.1:" + kafka.port() + ",CONTROLLER://" + controller,
        "advertised.listeners", "CLIENT://127.0.0.1:" + kafka.port(),
        "controller.listener.names", "CONTROLLER",
        "inter.broker.listener.name", "CLIENT",
        "log.dirs", kafka.data().toAbsolutePath().toString(),
        // Back within seconds after a crash, instead of after the default of 14.
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "500");
  }

  private static Map<String, String> signIn(ServerUser superuser) {
    String itself = " user_" + superuser.name() + "=\"" + superuser.password() + "\"";
    return Map.of(
        "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
        "sasl.enabled.mechanisms", "SCRAM-SHA-512",
        "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512",
        "sasl.mechanism.controller.protocol", "PLAIN",
        "listener.name.controller.sasl.enabled.mechanisms", "PLAIN",
        "listener.name.client.scram-sha-512.sasl.jaas.config",
            superuser.login("scram.ScramLoginModule", ""),
        "listener.name.controller.plain.sasl.jaas.config",
            superuser.login("plain.PlainLoginModule", itself),
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
        "super.users", "User:" + superuser.name(),
        "allow.everyone.if.no.acl.found", "false");
  }

  private static Map<String, String> single() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "default.replication.factor", "1",
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "3",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> small() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "8388608");
  }
}
