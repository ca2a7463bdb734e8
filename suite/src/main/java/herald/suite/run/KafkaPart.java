package herald.suite.run;

import herald.platform.embedded.EmbeddedKafka;
import herald.platform.embedded.KafkaRights;
import herald.platform.embedded.ServiceTopics;
import herald.suite.home.LogTail;
import herald.suite.system.Setup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The broker: the topics between the services, and each service's rights in them. */
final class KafkaPart implements Part {

  static final String NAME = "kafka";
  private static final String CONTROLLER = "kafka-controller";

  private final Setup setup;
  private final EmbeddedKafka kafka;

  KafkaPart(Setup setup) {
    this.setup = setup;
    this.kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                setup.home().kafkaData(),
                setup.home().log(NAME),
                setup.places().of(NAME),
                setup.places().of(CONTROLLER),
                setup.secrets().kafkaSuperuser()));
  }

  /** Makes the topics and users that are missing, and puts the rights as they are declared. */
  void provision() {
    KafkaRights.provision(
        kafka.bootstrap(),
        setup.secrets().kafkaSuperuser().properties(kafka.bootstrap()),
        ServiceTopics.all(),
        ServiceTopics.users().stream().map(setup.secrets()::kafkaUser).toList());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return setup.places().of(NAME);
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(NAME, port(), CONTROLLER, setup.places().of(CONTROLLER));
  }

  @Override
  public Process start() {
    return kafka.start();
  }

  @Override
  public @Nullable Process process() {
    return kafka.process();
  }

  @Override
  public boolean ready() {
    return kafka.answers();
  }

  @Override
  public void stop() {
    kafka.stop();
  }

  @Override
  public String lastWords() {
    return LogTail.of(setup.home().log(NAME));
  }
}
