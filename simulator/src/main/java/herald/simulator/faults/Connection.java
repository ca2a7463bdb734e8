package herald.simulator.faults;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The caller's connection, so that it can be cut instead of answered. */
final class Connection {

  static final String ATTRIBUTE = Connection.class.getName();

  private final Response response;
  private @Nullable Duration silence;

  Connection(Response response) {
    this.response = response;
  }

  /** The connection of the request that this thread handles. */
  static Connection current() {
    return (Connection)
        Objects.requireNonNull(
            RequestContextHolder.currentRequestAttributes()
                .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
  }

  /** Lets the request be carried out, but nothing of its answer leaves, and then ends it. */
  void cutAfter(Duration silence) {
    this.silence = silence;
    response.setSuspended(true);
  }

  void end() {
    if (silence != null) {
      LockSupport.parkNanos(silence.toNanos());
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
