package herald.platform.eventstore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What this thread works for: a request, or the event or record that a handler is called for, and
 * its hub. Log lines name both, and calls to other services take the id along, so that one id is
 * found in all that follows (R-AUD-1): ids, never people.
 *
 * <p>The platform sets it around requests, handlers and intakes; whatever else works on an event's
 * behalf, as a timer does, says so itself: {@code try (var _ = OnBehalf.of(event, hub)) {…}}. It is
 * the thread's own and not inherited by threads that it starts.
 */
public final class OnBehalf implements AutoCloseable {

  private static final String REQUEST = "request";
  private static final String HUB = "hub";

  private final @Nullable String outerRequest;
  private final @Nullable String outerHub;

  private OnBehalf(@Nullable String outerRequest, @Nullable String outerHub) {
    this.outerRequest = outerRequest;
    this.outerHub = outerHub;
  }

  /**
   * From here until it is closed; then what was before holds again.
   *
   * @param request the id of the request, or of the event or record
   * @param hub absent while it is not known
   */
  public static OnBehalf of(String request, @Nullable String hub) {
    OnBehalf behalf = new OnBehalf(MDC.get(REQUEST), MDC.get(HUB));
    put(REQUEST, request);
    put(HUB, hub);
    return behalf;
  }

  /** The id of what this thread works for, if that was said. */
  public static Optional<String> request() {
    return Optional.ofNullable(MDC.get(REQUEST));
  }

  @Override
  public void close() {
    put(REQUEST, outerRequest);
    put(HUB, outerHub);
  }

  private static void put(String name, @Nullable String value) {
    if (value == null) {
      MDC.remove(name);
    } else {
      MDC.put(name, value);
    }
  }
}
