package herald.platform.service.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.kernel.Unavailable;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import herald.platform.service.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

/** Asks the access service in the AuthZEN form (R-PERM-5). */
final class RemoteAuthority implements Authority {

  private static final ParameterizedTypeReference<Map<String, String>> LEVELS =
      new ParameterizedTypeReference<>() {};

  private final ServiceClient client;

  private record Evaluation(boolean decision, Context context) {}

  private record Context(
      @Nullable String level,
      String rule,
      String reason,
      @JsonProperty("allow_with") @Nullable String allowWith,
      @Nullable String answer,
      @Nullable String because,
      Instant at) {}

  RemoteAuthority(ServiceClient client) {
    this.client = client;
  }

  @Override
  public Decision evaluate(String hub, Subject subject, String action, @Nullable String account) {
    Map<String, Object> question = new HashMap<>();
    question.put("subject", Map.of("type", subject.type(), "id", subject.id()));
    question.put("action", Map.of("name", action));
    question.put(
        "resource",
        account == null
            ? Map.of("type", "hub", "id", hub)
            : Map.of("type", "account", "id", account));
    Evaluation answer =
        client.call(
            ServiceProperties.ACCESS,
            http ->
                http.post()
                    .uri("/access/v1/evaluation")
                    .header(HeraldHeaders.HUB, hub)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(question)
                    .retrieve()
                    .body(Evaluation.class));
    if (answer == null || answer.context() == null) {
      throw new Unavailable("a decision of the access service");
    }
    return decision(answer.decision(), answer.context());
  }

  private static Decision decision(boolean allowed, Context why) {
    return new Decision(
        allowed,
        why.answer(),
        why.rule(),
        why.reason(),
        Objects.requireNonNullElse(why.level(), "NONE"),
        why.at(),
        why.because(),
        why.allowWith());
  }

  @Override
  public Map<String, String> levels(String hub, String user) {
    Map<String, String> levels =
        client.call(
            ServiceProperties.ACCESS,
            http ->
                http.get()
                    .uri("/internal/levels?user={user}", user)
                    .header(HeraldHeaders.HUB, hub)
                    .retrieve()
                    .body(LEVELS));
    if (levels == null) {
      throw new Unavailable("the levels of the access service");
    }
    return Map.copyOf(levels);
  }
}
