package herald.suite.provision;

import herald.platform.embedded.KafkaRights;
import herald.platform.embedded.Patience;
import herald.platform.embedded.PostgresServer;
import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceTopics;
import herald.suite.client.Refused;
import herald.suite.run.Progress;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import herald.suite.system.Suite;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Makes what is missing and puts right what differs; may be repeated at any time, also while the
 * services run. Nothing that holds data is ever deleted.
 */
public final class Provisioning {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final String KAFKA_SUPERUSER = "herald";

  private final Setup setup;
  private final Progress progress;

  public Provisioning(Setup setup, Progress progress) {
    this.setup = setup;
    this.progress = progress;
  }

  /**
   * @param folder where each service's own folder is put
   */
  public void settings(Path folder) {
    progress.step(
        "settings and keys",
        () -> {
          Bundles bundles = new Bundles(setup, folder);
          Suite.services(setup.demo()).forEach(bundles::write);
        });
  }

  /**
   * @throws Refused when the password is not the server's
   */
  public void databases(String superuser, String password) {
    PostgresServer server =
        new PostgresServer(host("postgresql"), port("postgresql"), superuser, password);
    progress.step(
        "databases and roles",
        () -> {
          await(server);
          Suite.services().stream()
              .filter(Service::hasDatabase)
              .forEach(service -> setup.secrets().database(service.subject()).provision(server));
        });
  }

  public void topics(String password) {
    String bootstrap = host("kafka") + ":" + port("kafka");
    ServerUser superuser = new ServerUser(KAFKA_SUPERUSER, password);
    progress.step(
        "topics, users and rights",
        () -> {
          awaitPort("kafka");
          KafkaRights.provision(
              bootstrap,
              superuser.plainProperties(bootstrap),
              ServiceTopics.all(),
              ServiceTopics.users().stream().map(setup.secrets()::kafkaUser).toList());
        });
  }

  private static void await(PostgresServer server) {
    Patience patience = new Patience(PATIENCE);
    while (true) {
      try (Connection connection = server.connect("postgres")) {
        return;
      } catch (SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith("28")) {
          throw new Refused("PostgreSQL at " + server + " refuses the password: " + e.getMessage());
        }
        patience.pause(PAUSE, () -> "PostgreSQL at " + server + " does not answer.");
      }
    }
  }

  private void awaitPort(String part) {
    Patience patience = new Patience(PATIENCE);
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host(part), port(part)), 1000);
        return;
      } catch (IOException e) {
        patience.pause(PAUSE, () -> part + " does not answer: " + e.getMessage());
      }
    }
  }

  private String host(String part) {
    return setup.places().hostOf(part);
  }

  private int port(String part) {
    return setup.places().of(part);
  }
}
