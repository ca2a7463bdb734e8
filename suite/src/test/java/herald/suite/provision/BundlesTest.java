package herald.suite.provision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.suite.home.Home;
import herald.suite.home.Secrets;
import herald.suite.system.InContainers;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import herald.suite.system.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container finds of the installation's secrets, and that it finds no other's. */
class BundlesTest {

  private static final String GATEWAY = "https://herald.example.org";
  private static final String SIMULATOR = "http://127.0.0.1:8090";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void writeThemAll() {
    home = new Home(folder, folder.resolve(".herald")).prepare();
    Secrets secrets = new Secrets(home).prepare(Suite.clients());
    Setup setup = new Setup(home, secrets, new InContainers(GATEWAY, SIMULATOR), true, null);
    secrets.nextSigningKey(Instant.parse("2026-03-03T09:05:00Z"));
    Suite.services().forEach(new Bundles(setup, folder.resolve("services"))::write);
  }

  @Test
  void eachFindsItsOwnKeyAlone() {
    assertThat(files("brand-service"))
        .containsExactlyInAnyOrder("application.properties", "brand-service.jwk");
    assertThat(files("account-service"))
        .containsExactlyInAnyOrder("application.properties", "account-service.jwk", "vault.key");
    assertThat(files("access-service"))
        .contains(
            "access-service.jwk",
            "signing.jwk",
            "signing/20260303T090500Z.jwk",
            "clients/brand-service.jwk",
            "clients/suite.jwk")
        .doesNotContain("brand-service.jwk", "vault.key");
    assertThat(files("simulator")).containsExactly("application.properties");
  }

  @Test
  void whatItIsToldNamesTheFilesWhereItFindsThem() {
    Properties told = told("access-service");
    assertThat(told)
        .containsEntry("herald.client.key", "/run/herald/access-service.jwk")
        .containsEntry("herald.clients-directory", "/run/herald/clients");
  }

  @Test
  void partsReachEachOtherByNameAndPeopleByThePublishedAddress() {
    Properties told = told("account-service");
    assertThat(told)
        .containsEntry("herald.database.url", "jdbc:postgresql://postgresql:5432/account")
        .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
        .containsEntry("herald.addresses.access-service", "http://access-service:8082")
        .containsEntry("herald.public-url", GATEWAY);
    assertThat(told.getProperty("herald.networks.x.authorize")).startsWith(SIMULATOR);
    assertThat(told.getProperty("herald.networks.x.token")).startsWith("http://simulator:8090/");
    assertThat(told("notification-service")).containsEntry("spring.mail.host", "simulator");
  }

  @Test
  void nobodyElseMayReadThem() {
    for (Service service : Suite.services()) {
      for (String file : files(service.name())) {
        assertThat(permissions(own(service.name()).resolve(file))).as(file).isEqualTo("rw-------");
      }
    }
  }

  private List<String> files(String service) {
    try (Stream<Path> files = Files.walk(own(service))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> own(service).relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties told(String service) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(own(service).resolve("application.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private Path own(String service) {
    return folder.resolve("services").resolve(service);
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
