package herald.suite.run;

import herald.suite.home.Jars;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/**
 * Everything that runs: the two servers, then the services beside one another; stopped the other
 * way round, so that nobody loses what it stands on.
 */
public final class Supervisor {

  private final Setup setup;
  private final Progress progress;
  private final PostgresPart postgres;
  private final KafkaPart kafka;
  private final Supervised database;
  private final Supervised broker;
  private final List<Supervised> services = new ArrayList<>();

  public Supervisor(Setup setup, List<Service> chosen, Progress progress) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());
    this.setup = setup;
    this.progress = progress;
    this.postgres = new PostgresPart(setup);
    this.kafka = new KafkaPart(setup);
    this.database = new Supervised(postgres, progress, timer);
    this.broker = new Supervised(kafka, progress, timer);
    chosen.forEach(
        service -> services.add(new Supervised(new ServicePart(service, setup), progress, timer)));
  }

  /** Each port that is needed, by its name in {@code --port}. */
  public Map<String, Integer> ports() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    all().forEach(one -> ports.putAll(one.part().ports()));
    return ports;
  }

  /** Returns when all are ready. */
  public void start() {
    Together.run(List.of(this::startDatabase, this::startBroker, this::unpack));
    Together.run(services.stream().<Runnable>map(one -> () -> startService(one)).toList());
  }

  private void startDatabase() {
    progress.step("PostgreSQL", database::start);
    progress.step("databases and roles", postgres::provision);
  }

  private void startBroker() {
    progress.step("Kafka", broker::start);
    progress.step("topics and rights", kafka::provision);
  }

  private void unpack() {
    Jars jars = new Jars(setup.home());
    progress.step("jars", () -> services.forEach(one -> jars.unpacked(one.part().name())));
  }

  private void startService(Supervised service) {
    progress.step(service.part().name(), service::start);
  }

  /** Stops the gateway, the other services, the broker, the database. */
  public void stop() {
    List<Supervised> inside = new ArrayList<>(services);
    services.stream()
        .filter(one -> one.part().name().equals("gateway"))
        .forEach(
            gateway -> {
              inside.remove(gateway);
              stop(gateway);
            });
    Together.run(inside.stream().<Runnable>map(one -> () -> stop(one)).toList());
    stop(broker);
    stop(database);
  }

  private void stop(Supervised one) {
    if (one.part().process() != null) {
      progress.step("stopped " + one.part().name(), one::stop);
    }
    one.stop();
  }

  public List<PartStatus> status() {
    List<PartStatus> statuses = new ArrayList<>();
    all().parallel().map(Supervised::status).forEachOrdered(statuses::add);
    return statuses;
  }

  private Stream<Supervised> all() {
    return Stream.concat(Stream.of(database, broker), services.stream());
  }
}
