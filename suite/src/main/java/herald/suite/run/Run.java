package herald.suite.run;

import herald.suite.client.Operator;
import herald.suite.client.Refused;
import herald.suite.client.SuiteTokens;
import herald.suite.home.Home;
import herald.suite.home.Lock;
import herald.suite.home.RunningRecord;
import herald.suite.system.Ports;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** One run of the suite in this process, from the first check to the last child's end. */
public final class Run {

  private final Setup setup;
  private final Ports ports;
  private final Home home;
  private final Progress progress;
  private final Supervisor supervisor;
  private final boolean runsAccess;

  /**
   * @param ports where the setup's parts listen on this machine
   */
  public Run(Setup setup, Ports ports, List<Service> services, Progress progress) {
    this.setup = setup;
    this.ports = ports;
    this.home = setup.home();
    this.progress = progress;
    this.supervisor = new Supervisor(setup, services, progress);
    this.runsAccess = services.stream().anyMatch(one -> one.name().equals("access-service"));
  }

  /** Returns never: the process ends when it is told to, after everything has been stopped. */
  public void untilStopped() {
    Lock lock = Lock.take(home).orElseThrow(this::alreadyRunning);
    PortCheck.require(supervisor.ports());
    String key = UUID.randomUUID().toString();
    Control control = new Control(key, supervisor::status, () -> System.exit(0));
    RunningRecord record =
        new RunningRecord(
            ProcessHandle.current().pid(),
            control.port(),
            key,
            false,
            setup.demo(),
            ports.byName());
    record.write(home);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(control, lock), "orderly-stop"));
    long began = System.nanoTime();
    supervisor.start();
    double seconds = (System.nanoTime() - began) / 1e9;
    progress.say(Greeting.of(setup, setUp(), seconds));
    record.nowReady().write(home);
    waitForEver();
  }

  /** While nobody administers the first hub, it is set up by whoever reads this. */
  private Optional<String> setUp() {
    if (setup.demo() || !runsAccess) {
      return Optional.empty();
    }
    String access = setup.places().addressOf("access-service");
    SuiteTokens tokens = new SuiteTokens(access, setup.secrets().clientKey("suite"));
    return new Operator(access, tokens).setUp(Operator.FIRST_HUB).map(Operator.SetUp::link);
  }

  private void end(Control control, Lock lock) {
    progress.say("Stopping.");
    supervisor.stop();
    control.close();
    RunningRecord.remove(home);
    lock.close();
    progress.say("Herald has stopped.");
  }

  private Refused alreadyRunning() {
    String process = RunningRecord.read(home).map(r -> " (process " + r.pid() + ")").orElse("");
    return new Refused(
        "Herald runs here already" + process + ".\nLook: ./herald status   Stop: ./herald down");
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
