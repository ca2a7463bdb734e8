package herald.suite.provision;

import herald.suite.home.SecretFile;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What each container finds in its own folder: its settings, and of the secrets those files alone
 * that its settings name.
 */
final class Bundles {

  private final Setup setup;
  private final Path folder;

  /**
   * @param folder holds one folder a service
   */
  Bundles(Setup setup, Path folder) {
    this.setup = setup;
    this.folder = folder;
  }

  void write(Service service) {
    Map<String, String> settings = service.configuration(setup);
    Path own = folder.resolve(service.name());
    try {
      Files.createDirectories(own);
      for (Path secret : named(settings.values())) {
        copy(secret, own.resolve(secret.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SecretFile.write(own.resolve("application.properties"), text(settings));
  }

  private List<Path> named(Collection<String> values) throws IOException {
    try (Stream<Path> secrets = Files.list(setup.home().secrets())) {
      return secrets.filter(secret -> values.contains(setup.places().seen(secret))).toList();
    }
  }

  private static void copy(Path secret, Path to) throws IOException {
    if (!Files.isDirectory(secret)) {
      SecretFile.write(to, Files.readString(secret));
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(secret)) {
      for (Path file : files.toList()) {
        copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String text(Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
