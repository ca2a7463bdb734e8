package herald.platform.service.operations;

import herald.platform.eventstore.Replays;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/replays}: the {@code read.*} groups with their positions; with a POST to {@code
 * /actuator/replays/{group}} the rebuilding of one from the events (R-AUD-2) beside the rows that
 * serve, with a GET how far that is or how the last one ended, and with a DELETE its end without a
 * trace, whichever process of the service is asked.
 */
@Endpoint(id = "replays")
class ReplaysEndpoint {

  private static final int CONFLICT = 409;

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

  /**
   * Answers 400, with the groups there are, when there is no such group, and 409 while its
   * rebuilding is being stopped; what goes on already goes on.
   */
  @WriteOperation
  WebEndpointResponse<?> replay(@Selector String group) {
    try {
      return accepted(group, replays.replay(group) ? "asked" : "goes on");
    } catch (IllegalArgumentException e) {
      return refused(group, e);
    } catch (IllegalStateException e) {
      return refused(group, e, CONFLICT);
    }
  }

  /** Answers 400 when there is no such group, and 409 when its rebuilding does not go on. */
  @DeleteOperation
  WebEndpointResponse<?> stop(@Selector String group) {
    try {
      return replays.stop(group)
          ? accepted(group, "stopping")
          : refused(group, new IllegalStateException("it is not being rebuilt"), CONFLICT);
    } catch (IllegalArgumentException e) {
      return refused(group, e);
    }
  }

  private static WebEndpointResponse<?> accepted(String group, String state) {
    return new WebEndpointResponse<>(Map.of("group", group, "state", state), 202);
  }

  private static WebEndpointResponse<?> refused(String group, IllegalArgumentException because) {
    return refused(group, because, WebEndpointResponse.STATUS_BAD_REQUEST);
  }

  private static WebEndpointResponse<?> refused(
      String group, RuntimeException because, int status) {
    return new WebEndpointResponse<>(
        Map.of("group", group, "state", "refused", "because", String.valueOf(because.getMessage())),
        status);
  }
}
