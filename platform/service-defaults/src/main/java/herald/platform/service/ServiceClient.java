package herald.platform.service;

import herald.platform.kernel.Unavailable;
import java.util.function.Function;
import org.springframework.web.client.RestClient;

/**
 * HTTP to another service, as this service: with its token, the current request's id and trace, and
 * a deadline. A bean; {@code client.call("access-service", http -> http.get().uri(…)…)}.
 */
public interface ServiceClient {

  /**
   * Calls the service and reads its answer. A hub is named by the header {@link HeraldHeaders#HUB}.
   *
   * @throws Unavailable when there is no answer in time, a failure (5xx), or no token to be had;
   *     any other status but 2xx is a {@link
   *     org.springframework.web.client.RestClientResponseException} unless the call handles it
   */
  <T> T call(String service, Function<RestClient, T> call);
}
