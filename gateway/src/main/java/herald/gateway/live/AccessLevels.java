package herald.gateway.live;

import herald.platform.kernel.Ids;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks the access service, with the gateway's own token. */
public final class AccessLevels implements Levels {

  /** Access itself waits up to two seconds for what it is to have taken into account. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final ParameterizedTypeReference<Map<String, String>> LEVELS =
      new ParameterizedTypeReference<>() {};

  private final WebClient access;
  private final ServiceToken token;
  private final Ids ids;

  public AccessLevels(WebClient access, ServiceToken token, Ids ids) {
    this.access =
        access.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST)).build();
    this.token = token;
    this.ids = ids;
  }

  @Override
  public Mono<Map<String, String>> of(String hub, String user, @Nullable String after) {
    return token.get().flatMap(bearer -> asked(hub, user, after, bearer)).timeout(PATIENCE);
  }

  private Mono<Map<String, String>> asked(
      String hub, String user, @Nullable String after, String bearer) {
    return access
        .get()
        .uri("/internal/levels?user={user}", user)
        .headers(
            headers -> {
              headers.setBearerAuth(bearer);
              headers.set("Herald-Hub", hub);
              headers.set("Herald-Request", ids.next("req"));
              if (after != null) {
                headers.set("Herald-After", after);
              }
            })
        .exchangeToMono(answer -> read(answer, bearer));
  }

  private Mono<Map<String, String>> read(ClientResponse answer, String bearer) {
    if (answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      token.refused(bearer);
    }
    boolean stale = answer.headers().asHttpHeaders().containsHeader("Herald-Stale");
    return answer.statusCode().is2xxSuccessful() && !stale
        ? answer.bodyToMono(LEVELS).map(Map::copyOf)
        : answer
            .releaseBody()
            .then(
                Mono.error(
                    new IllegalStateException(
                        "access answered " + answer.statusCode() + (stale ? ", stale" : ""))));
  }
}
