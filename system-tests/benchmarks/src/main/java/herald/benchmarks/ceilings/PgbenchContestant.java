package herald.benchmarks.ceilings;

import herald.benchmarks.machine.Client;
import herald.benchmarks.machine.Pgbench;
import herald.benchmarks.ours.SampleEvent;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom PostgreSQL's own load generator drives, with the sample event as its parameters.
 */
public abstract class PgbenchContestant implements Contestant {

  private static final List<Integer> CLIENTS = List.of(8, 32, 64);
  private static final List<Integer> FEW = List.of(8);

  private final String name;
  private final String what;
  private final Path folder;
  private final Pace pace;
  private @Nullable Pgbench pgbench;
  private long transactions;

  /**
   * @param folder for the script
   */
  protected PgbenchContestant(String name, String what, Path folder, Pace pace) {
    this.name = name;
    this.what = what;
    this.folder = folder;
    this.pace = pace;
  }

  /** Makes the database and what else the script needs, and answers the way to it. */
  protected abstract Client make() throws IOException, InterruptedException;

  /**
   * One transaction; may name {@code :metadata} and {@code :payload}. Asked for after {@link
   * #make}.
   */
  protected abstract String script();

  /** How many rows one transaction writes. */
  protected int rows() {
    return 1;
  }

  /** Looks at what was written in all. */
  protected abstract void check(long rows);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String what() {
    return what;
  }

  @Override
  public final List<Integer> levels() {
    return pace.quick() ? FEW : CLIENTS;
  }

  @Override
  public final void prepare() throws IOException, InterruptedException {
    Client client = make();
    Path file = folder.resolve(name + ".pgbench");
    Files.writeString(file, script() + ";\n");
    pgbench =
        new Pgbench(
            client,
            file,
            Map.of("metadata", SampleEvent.metadata(0), "payload", SampleEvent.payload(0, 0)));
  }

  @Override
  public final void open() {}

  @Override
  public final double measure(int clients) throws IOException, InterruptedException {
    transactions += pgbench.run(clients, pace.warmUp()).transactions();
    Pgbench.Run run = pgbench.run(clients, pace.measured());
    transactions += run.transactions();
    return run.perSecond() * rows();
  }

  @Override
  public final void check() {
    check(transactions * rows());
  }

  @Override
  public final void close() {}
}
