package herald.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Exchanges a caller's credential at the access service for a token that one service accepts (RFC
 * 8693). It fails never: not reaching access is one of the answers.
 */
@Component
class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final WebClient access;
  private final ClientAssertions assertions;
  private final Duration timeout;

  Exchange(ClientAssertions assertions, Settings settings) {
    this.assertions = assertions;
    this.timeout = settings.gateway().exchangeTimeout();
    this.access = WebClient.create(settings.address(Service.ACCESS).toString());
  }

  /** What came of an exchange. */
  sealed interface Outcome {
    record Granted(String token) implements Outcome {}

    /** Access does not know the credential, or no longer. */
    record Refused() implements Outcome {}

    /** Access did not answer, or not as an issuer should. */
    record Unanswered(Throwable cause) implements Outcome {}
  }

  Mono<Outcome> exchange(Credential credential, Service service, String request) {
    return access
        .post()
        .uri("/oauth2/token")
        .header(RequestId.HEADER, request)
        .body(BodyInserters.fromFormData(form(credential, service, request)))
        .exchangeToMono(Exchange::outcome)
        .timeout(timeout)
        .onErrorResume(failure -> Mono.just(new Outcome.Unanswered(failure)));
  }

  private MultiValueMap<String, String> form(
      Credential credential, Service service, String request) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.set("subject_token", credential.token());
    form.set("subject_token_type", "urn:herald:token-type:api-token");
    form.set("audience", service.audience());
    form.set("request", request);
    form.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.set("client_assertion", assertions.next());
    return form;
  }

  private static Mono<Outcome> outcome(ClientResponse response) {
    HttpStatusCode status = response.statusCode();
    return response
        .bodyToMono(Answer.class)
        .defaultIfEmpty(new Answer(null, null))
        .map(answer -> outcome(status, answer));
  }

  private static Outcome outcome(HttpStatusCode status, Answer answer) {
    if (status.is2xxSuccessful() && answer.token() != null) {
      return new Outcome.Granted(answer.token());
    }
    if ("invalid_grant".equals(answer.error())) {
      return new Outcome.Refused();
    }
    String told = "access answered the exchange with " + status + " " + answer.error();
    LOG.error(told);
    return new Outcome.Unanswered(new IllegalStateException(told));
  }

  private record Answer(
      @JsonProperty("access_token") @Nullable String token, @Nullable String error) {}
}
