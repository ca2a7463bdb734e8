package herald.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.tokens.TokenForms;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
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
  private final TokenForms forms;
  private final Duration timeout;

  Exchange(TokenForms forms, Settings settings) {
    this.forms = forms;
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
    Map<String, String> form =
        forms.forUser(credential.secret(), credential.kind().type(), service.audience(), request);
    return access
        .post()
        .uri(TokenForms.PATH)
        .header(RequestId.HEADER, request)
        .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(form)))
        .exchangeToMono(Exchange::outcome)
        .timeout(timeout)
        .onErrorResume(failure -> Mono.just(new Outcome.Unanswered(failure)));
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
