package herald.platform.service.operations;

import herald.platform.eventstore.Replays;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/replays}: the {@code read.*} groups with their positions; with a POST to {@code
 * /actuator/replays/{group}} the rebuilding of one from the events (R-AUD-2), and with a GET how
 * far that is, whichever process of the service is asked.
 */
@Endpoint(id = "replays")
class ReplaysEndpoint {

  private final Replays replays;

  ReplaysEndpoint(Replays replays) {
    this.replays = replays;
  }

  @ReadOperation
  Map<String, Long> positions() {
    return replays.positions();
  }

  /** Answers 400, with the groups there are, when there is no such group. */
  @ReadOperation
  WebEndpointResponse<?> state(@Selector String group) {
    try {
      return new WebEndpointResponse<>(replays.rebuilding(group));
    } catch (IllegalArgumentException e) {
      return refused(group, e);
    }
  }

  /** Answers 400, with the groups there are, when there is no such group. */
  @WriteOperation
  WebEndpointResponse<?> replay(@Selector String group) {
    try {
      replays.replay(group);
      return new WebEndpointResponse<>(Map.of("group", group, "state", "asked"), 202);
    } catch (IllegalArgumentException e) {
      return refused(group, e);
    }
  }

  private static WebEndpointResponse<?> refused(String group, IllegalArgumentException because) {
    return new WebEndpointResponse<>(
        Map.of("group", group, "state", "refused", "because", String.valueOf(because.getMessage())),
        WebEndpointResponse.STATUS_BAD_REQUEST);
  }
}
