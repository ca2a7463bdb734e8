package herald.suite.system;

import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that services share, group by group; {@link Suite} says who gets which. */
final class Settings {

  private Settings() {}

  static void listening(Map<String, String> to, Service service, Setup setup) {
    to.put("server.address", setup.places().listening());
    to.put("server.port", Integer.toString(setup.places().of(service.name())));
    to.put("management.server.address", setup.places().listening());
    to.put("management.server.port", Integer.toString(setup.places().managementOf(service.name())));
    to.put("management.endpoint.health.probes.enabled", "true");
  }

  static void database(Map<String, String> to, Service service, Setup setup) {
    ServiceDatabase database = setup.secrets().database(service.subject());
    to.put(
        "herald.database.url",
        "jdbc:postgresql://" + at(setup, "postgresql") + "/" + database.name());
    to.put("herald.database.name", database.name());
    to.put("herald.database.owner-password", database.ownerPassword());
    to.put("herald.database.app-password", database.appPassword());
    to.put("herald.database.engine-password", database.enginePassword());
  }

  static void kafka(Map<String, String> to, Service service, Setup setup) {
    ServerUser user = setup.secrets().kafkaUser(service.name());
    String bootstrap = at(setup, "kafka");
    user.properties(bootstrap)
        .forEach((name, value) -> to.put("spring.kafka.properties." + name, value.toString()));
    to.remove("spring.kafka.properties.bootstrap.servers");
    to.put("spring.kafka.bootstrap-servers", bootstrap);
  }

  /** Who it is, and where the others are. */
  static void client(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.issuer", setup.places().addressOf("access-service"));
    to.put("herald.public-url", setup.places().publicAddressOf("gateway"));
    Suite.services().stream()
        .filter(Service::hasDatabase)
        .forEach(
            other ->
                to.put("herald.addresses." + other.name(), setup.places().addressOf(other.name())));
    to.put("herald.client.key", seen(setup, setup.secrets().clientKey(service.name())));
    to.put("herald.demo", Boolean.toString(setup.demo()));
  }

  /** The access service alone issues tokens, to clients whose public keys it has. */
  static void issuing(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.signing-key", seen(setup, setup.secrets().signingKey()));
    to.put("herald.newer-signing-keys", seen(setup, setup.secrets().newerSigningKeys()));
    to.put("herald.clients-directory", seen(setup, setup.secrets().clients()));
  }

  /** The access service alone knows how people sign in. */
  static void signIn(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.sign-in.name-key", seen(setup, setup.secrets().signInNameKey()));
    if (setup.demo()) {
      to.put("herald.demo-password", setup.secrets().demoPassword());
    }
  }

  static void vault(Map<String, String> to, Service service, Setup setup) {
    to.put("herald.vault.key-file", seen(setup, setup.secrets().vaultKey()));
  }

  /** In demo mode the simulator is every network. */
  static void networks(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.putAll(
          SimulatedNetworks.at(
              setup.places().publicAddressOf("simulator"), setup.places().addressOf("simulator")));
    }
  }

  /** In demo mode nobody waits a quarter of an hour to see what people said. */
  static void readback(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.put("herald.readback.pause", "PT15S");
    }
  }

  static void hold(Map<String, String> to, Service service, Setup setup) {
    if (setup.hold() != null) {
      to.put("herald.hold", setup.hold().toString());
    }
  }

  /** In demo mode feeds may come from this machine, and from the simulator. */
  static void fetching(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.put(
          "herald.fetch.allowed-hosts",
          Stream.of("127.0.0.1", "localhost", setup.places().hostOf("simulator"))
              .distinct()
              .collect(Collectors.joining(",")));
    }
  }

  static void mail(Map<String, String> to, Service service, Setup setup) {
    if (setup.demo()) {
      to.put("spring.mail.host", setup.places().hostOf("mail"));
      to.put("spring.mail.port", Integer.toString(setup.places().of("mail")));
    }
  }

  private static String at(Setup setup, String part) {
    return setup.places().hostOf(part) + ":" + setup.places().of(part);
  }

  private static String seen(Setup setup, Path secret) {
    return setup.places().seen(secret);
  }

  static void simulator(Map<String, String> to, Service service, Setup setup) {
    Path data = setup.places().data(setup.home());
    to.put("herald.simulator.data", data.resolve("simulator.json").toString());
    to.put("herald.simulator.address", setup.places().addressOf("simulator"));
    to.put("herald.simulator.mail-address", setup.places().listening());
    to.put("herald.simulator.mail-port", Integer.toString(setup.places().of("mail")));
  }
}
