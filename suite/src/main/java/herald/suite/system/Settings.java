package herald.suite.system;

import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceDatabase;
import java.util.Map;

/** The settings that services share, group by group; {@link Suite} says who gets which. */
final class Settings {

  private Settings() {}

  static void listening(Map<String, String> to, Service service, Setup setup) {
    to.put("server.address", "127.0.0.1");
    to.put("server.port", Integer.toString(setup.ports().of(service.name())));
    to.put("management.server.address", "127.0.0.1");
    to.put("management.server.port", Integer.toString(setup.ports().managementOf(service.name())));
    to.put("management.endpoint.health.probes.enabled", "true");
  }

  static void database(Map<String, String> to, Service service, Setup setup) {
    ServiceDatabase database = setup.secrets().database(service.subject());
    to.put(
        "herald.database.url",
        "jdbc:postgresql://127.0.0.1:" + setup.ports().of("postgresql") + "/" + database.name());
    to.put("herald.database.name", database.name());
    to.put("herald.database.owner-password", database.ownerPassword());
    to.put("herald.database.app-password", database.appPassword());
    to.put("herald.database.engine-password", database.enginePassword());
  }

  static void kafka(Map<String, String> to, Service service, Setup setup) {
    ServerUser user = setup.secrets().kafkaUser(service.name());
    String bootstrap = "127.0.0.1:" + setup.ports().of("kafka");
    user.properties(bootstrap)
        .forEach((name, value) -> to.put("spring.kafka.properties." + name, value.toString()));
    to.remove("spring.kafka.properties.bootstrap.servers");
    to.put("spring.kafka.bootstrap-servers", bootstrap);
  }

  /** Who it is, and where the others are. */
  static void client(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.issuer", setup.ports().addressOf("access-service"));
    to.put("herald.public-url", setup.ports().addressOf("gateway"));
    Suite.services().stream()
        .filter(Service::hasDatabase)
        .forEach(
            other ->
                to.put("herald.addresses." + other.name(), setup.ports().addressOf(other.name())));
    to.put("herald.client.key", setup.secrets().clientKey(service.name()).toString());
    to.put("herald.demo", Boolean.toString(setup.demo()));
  }

  /** The access service alone issues tokens, to clients whose public keys it has. */
  static void issuing(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.signing-key", setup.secrets().signingKey().toString());
    to.put("herald.clients-directory", setup.secrets().clients().toString());
  }

  static void vault(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.vault.key-file", setup.secrets().vaultKey().toString());
  }

  /** In demo mode the simulator is every network. */
  static void networks(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.putAll(SimulatedNetworks.at(setup.ports().addressOf("simulator")));
    }
  }

  static void hold(Map<String, String> to, Service service, Setup setup) {
    if (setup.hold() != null) {
      to.put("herald.hold", setup.hold().toString());
    }
  }

  /** In demo mode feeds may come from this machine. */
  static void fetching(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.put("herald.fetch.allowed-hosts", "127.0.0.1,localhost");
    }
  }

  static void mail(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.put("spring.mail.host", "127.0.0.1");
      to.put("spring.mail.port", Integer.toString(setup.ports().of("mail")));
    }
  }

  static void simulator(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.simulator.data", setup.home().folder().resolve("simulator.json").toString());
    to.put("herald.simulator.mail-port", Integer.toString(setup.ports().of("mail")));
  }
}
