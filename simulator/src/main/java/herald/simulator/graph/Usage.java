package herald.simulator.graph;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * The Graph API's headers about how much was called, in percent, and the minutes until calls are
 * taken again. Nothing is counted here.
 */
public record Usage(String type, int percent, long minutes) {

  /** What an ordinary answer says. */
  public static final Usage LITTLE = new Usage("pages", 1, 0);

  static Usage exhausted(String type, Duration reset) {
    return new Usage(type, 100, Math.max(1, reset.plusSeconds(59).toMinutes()));
  }

  public void into(HttpHeaders headers) {
    headers.set(
        "X-App-Usage",
        "{\"call_count\":%d,\"total_cputime\":%d,\"total_time\":%d}"
            .formatted(percent, percent, percent));
    headers.set(
        "X-Business-Use-Case-Usage",
        ("{\"1000\":[{\"type\":\"%s\",\"call_count\":%d,\"total_cputime\":%d,\"total_time\":%d,"
                + "\"estimated_time_to_regain_access\":%d}]}")
            .formatted(type, percent, percent, percent, minutes));
  }
}
