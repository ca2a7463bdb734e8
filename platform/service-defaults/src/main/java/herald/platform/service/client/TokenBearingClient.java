package herald.platform.service.client;

import herald.platform.eventstore.OnBehalf;
import herald.platform.kernel.Unavailable;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.ServiceClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Each service's client is made once; each request of it carries a current token. */
final class TokenBearingClient implements ServiceClient {

  private final ServiceTokens tokens;
  private final OtherServices services;
  private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

  TokenBearingClient(ServiceTokens tokens, OtherServices services) {
    this.tokens = tokens;
    this.services = services;
  }

  @Override
  public <T> T call(String service, Function<RestClient, T> call) {
    try {
      return call.apply(clients.computeIfAbsent(service, this::client));
    } catch (ResourceAccessException | HttpServerErrorException e) {
      throw new Unavailable(service, e);
    } catch (HttpClientErrorException e) {
      throw isNoAnswer(e.getStatusCode().value())
          ? new Unavailable(service + " (it answered " + e.getStatusCode() + ")", e)
          : e;
    } catch (RestClientResponseException e) {
      throw e;
    } catch (RestClientException e) {
      throw new Unavailable(service + " (its answer cannot be read)", e);
    }
  }

  /** It does not believe our token, had too little time for us, or too many of us. */
  private static boolean isNoAnswer(int status) {
    return switch (status) {
      case 401, 408, 425, 429 -> true;
      default -> false;
    };
  }

  private RestClient client(String service) {
    return services
        .at(service)
        .requestInterceptor(
            (request, body, execution) -> execute(service, request, body, execution))
        .build();
  }

  private ClientHttpResponse execute(
      String service, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
      throws IOException {
    String token = tokens.to(service);
    request.getHeaders().setBearerAuth(token);
    OnBehalf.request().ifPresent(id -> request.getHeaders().set(HeraldHeaders.REQUEST, id));
    ClientHttpResponse answer = execution.execute(request, body);
    if (answer.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      tokens.drop(service, token);
    }
    return answer;
  }
}
