package herald.suite.client;

import herald.suite.home.Home;
import herald.suite.home.RunningRecord;
import herald.suite.system.Ports;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The suite that runs on an installation, seen from another command. */
public final class RunningSuite {

  private final RunningRecord record;

  private RunningSuite(RunningRecord record) {
    this.record = record;
  }

  public static Optional<RunningSuite> find(Home home) {
    return RunningRecord.read(home).map(RunningSuite::new);
  }

  public static RunningSuite require(Home home) {
    return find(home).orElseThrow(() -> nothingRuns(home));
  }

  public static Refused nothingRuns(Home home) {
    return new Refused(
        "Herald does not run here (" + home.folder() + ").\nStart it: ./herald up --demo");
  }

  public Ports ports() {
    return new Ports(record.ports());
  }

  public long pid() {
    return record.pid();
  }

  public boolean demo() {
    return record.demo();
  }

  public boolean ready() {
    return record.ready();
  }

  /** The status as JSON. */
  public String status() {
    return ask(HttpRequest.newBuilder(address("/status"))).body();
  }

  /** Ends it in order and waits until it has ended. */
  public void stop(Duration patience) {
    Optional<ProcessHandle> process = ProcessHandle.of(record.pid());
    ask(HttpRequest.newBuilder(address("/stop")).POST(HttpRequest.BodyPublishers.noBody()));
    try {
      if (process.isPresent()) {
        process.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException e) {
      throw new Refused("Herald (process " + record.pid() + ") has not ended yet; see its log.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    HttpResponse<String> answer = Http.send(request.header("Herald-Key", record.key()));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "The process " + record.pid() + " refuses this installation's key.");
    }
    return answer;
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + record.control() + path);
  }
}
