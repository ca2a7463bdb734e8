package herald.platform.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The program of the broker's process: formats the data folder once, with the superuser in it, and
 * runs broker and controller in one until it is asked to end.
 */
final class KafkaBroker {

  private KafkaBroker() {}

  /**
   * @param arguments the file of Kafka's settings; the environment variable {@code HERALD_SCRAM}
   *     holds the superuser's credentials for the format
   */
  public static void main(String[] arguments) throws Exception {
    Properties settings = new Properties();
    try (var file = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(file);
    }
    format(settings, System.getenv("HERALD_SCRAM"));
    Kafka.main(arguments);
  }

  private static void format(Properties settings, String scram) throws Exception {
    String folder = settings.getProperty("log.dirs");
    if (Files.exists(Path.of(folder, "meta.properties"))) {
      return;
    }
    new Formatter()
        // It prints the credentials.
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(folder)
        .setMetadataLogDirectory(folder)
        .setControllerListenerName(settings.getProperty("controller.listener.names"))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setScramArguments(List.of(scram))
        .run();
  }
}
