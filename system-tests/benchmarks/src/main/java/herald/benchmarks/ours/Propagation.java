package herald.benchmarks.ours;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.Call;
import herald.benchmarks.load.ClosedLoop;
import herald.benchmarks.load.OpenLoop;
import herald.benchmarks.ours.Tally.Count;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.embedded.EmbeddedKafka;
import herald.platform.embedded.Ports;
import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceTopics;
import herald.platform.eventstore.Commands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * From the answer to a command until its row can be seen in another service, through Kafka, at half
 * of what the two services can keep up with. Both run in this process, Kafka in one of its own.
 */
public final class Propagation implements Contestant {

  private static final int CALLERS = 32;

  // An event goes through three processes and more code than a command; until that is compiled, the
  // compiler has most of the machine.
  private static final Duration ONCE = Duration.ofSeconds(150);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Server server;
  private final Pace pace;
  private final ServerUser user = new ServerUser("benchmark", UUID.randomUUID().toString());
  private final EmbeddedKafka kafka;
  private final List<String> remarks = new ArrayList<>();
  private @Nullable Database tallies;
  private @Nullable Database mirrored;
  private @Nullable TallyService teller;
  private @Nullable TallyService hearer;
  private long acknowledged;
  private int generation;
  private boolean warm;

  /** On this server, with a Kafka of its own. */
  public Propagation(Server server, Path folder, Pace pace) {
    this.server = server;
    this.pace = pace;
    this.kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                Ports.free(),
                Ports.free(),
                user));
  }

  @Override
  public String name() {
    return "propagation-p99";
  }

  @Override
  public String what() {
    return "Herald, acknowledged command → row visible in another service, at half load";
  }

  @Override
  public Unit unit() {
    return Unit.MILLISECONDS;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() throws ExecutionException, InterruptedException {
    tallies = server.database("told").migrated();
    mirrored = server.database("heard").migrated();
    kafka.start();
    try (Admin admin = Admin.create(client())) {
      NewTopic topic =
          new NewTopic("herald.tally", Optional.of(ServiceTopics.PARTITIONS), Optional.empty());
      admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1")))).all().get();
    } finally {
      kafka.stop();
    }
  }

  private Map<String, Object> client() {
    return user.properties(kafka.bootstrap());
  }

  @Override
  public void open() {
    kafka.start();
    hearer =
        TallyService.startWithKafka("mirror-service", mirrored, client(), MirrorApplication.class);
    teller =
        TallyService.startWithKafka(
            "tally-service", tallies, client(), TallyApplication.class, TallyPublication.class);
  }

  @Override
  public double measure(int level) throws InterruptedException {
    if (!warm && !pace.quick()) {
      load(mostPerSecond() / 2, ONCE, new ConcurrentHashMap<>());
      awaitAll();
      warm = true;
    }
    double most = mostPerSecond();
    Map<Long, Long> answered = new ConcurrentHashMap<>();
    Histogram micros = new Histogram(3);
    try (Mirror mirror = new Mirror(mirrored)) {
      load(most / 2, pace.warmUp(), new ConcurrentHashMap<>());
      load(most / 2, pace.measured(), answered);
      awaitAll();
      awaitSight(mirror, answered);
      answered.forEach(
          (position, at) ->
              micros.recordValue(Math.max(0, mirror.seen().get(position) - at) / 1000));
    }
    remarks.clear();
    remarks.add(
        String.format(
            Locale.ROOT,
            "half load was %.0f commands/s, %d of them; p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
            most / 2,
            answered.size(),
            micros.getValueAtPercentile(50) / 1000.0,
            micros.getValueAtPercentile(99) / 1000.0,
            micros.getMaxValue() / 1000.0));
    return micros.getValueAtPercentile(99) / 1000.0;
  }

  /** As many as are visible a second when callers do all they can. */
  private double mostPerSecond() throws InterruptedException {
    generation++;
    long begin = System.nanoTime();
    Acknowledged all = ClosedLoop.run(CALLERS, pace, Tallies.POPULARITY, call(position -> {}));
    acknowledged += all.withoutFailures().all();
    awaitAll();
    return all.all() * 1e9 / (System.nanoTime() - begin);
  }

  private void load(double perSecond, Duration time, Map<Long, Long> answered) {
    generation++;
    Acknowledged all =
        OpenLoop.run(
            perSecond,
            time,
            Tallies.POPULARITY,
            call(position -> answered.put(position, System.nanoTime())));
    acknowledged += all.withoutFailures().all();
  }

  private Call call(LongConsumer answered) {
    Commands commands = teller.bean(Commands.class);
    return (caller, target) ->
        answered.accept(
            commands
                .send(
                    new Count(Tallies.id(generation, target), SampleEvent.NOTE),
                    SampleEvent.origin(target))
                .position());
  }

  private void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (mirrored.number("select count(*) from mirrored") < acknowledged) {
      if (System.nanoTime() > end) {
        throw new Voided("not all rows are there after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void awaitSight(Mirror mirror, Map<Long, Long> answered)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!mirror.seen().keySet().containsAll(answered.keySet())) {
      if (System.nanoTime() > end) {
        throw new Voided("not all rows were seen after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public void check() {
    new StoredEvents(tallies).check(0, acknowledged);
    Voided.unlessEqual("rows", acknowledged, mirrored.number("select count(*) from mirrored"));
    Voided.unlessEqual(
        "events with a row",
        acknowledged,
        mirrored.number("select count(distinct position) from mirrored"));
    Voided.unlessEqual(
        "tallies with gaps or out of order",
        0,
        mirrored.number(
            """
            select count(distinct tally) from (
              select tally, number - lag(number, 1, 0::bigint) over (partition by tally order by row) as step from mirrored) as steps
            where step <> 1"""));
  }

  @Override
  public void close() {
    if (teller != null) {
      teller.close();
      teller = null;
    }
    if (hearer != null) {
      hearer.close();
      hearer = null;
    }
    kafka.stop();
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }
}
