package herald.platform.service;

import herald.platform.kernel.Unavailable;
import java.util.function.Function;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * HTTP to another service, as this service: with its token, the id of what it works for (the
 * request or the event, {@link herald.platform.eventstore.OnBehalf}) and its trace, and a deadline.
 * A bean; {@code client.call("access-service", http -> http.get().uri(…)…)}.
 */
public interface ServiceClient {

  /**
   * Calls the service and reads its answer. A hub is named by the header {@link HeraldHeaders#HUB}.
   *
   * <p>A refusal (4xx) is for the call to handle, which knows what a 404 or a 409 means here: by
   * {@code onStatus} or {@code exchange}, or by catching the {@link RestClientResponseException}
   * that it becomes otherwise. One that nobody handles is a defect of this service: its own caller
   * gets 500 and never the other service's status, for the caller is not the one who asked wrongly.
   *
   * @throws Unavailable when there is no answer in time; a failure (5xx); a status that says the
   *     same (408, 425, 429); and when our own token is refused (401) or none is to be had,
   *     whatever the reason. This service's caller gets 503, the log the cause
   */
  <T> T call(String service, Function<RestClient, T> call);
}
