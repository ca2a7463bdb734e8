package herald.platform.service.client;

import herald.platform.kernel.Unavailable;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Each service's client is made once; each request of it carries a current token. */
final class TokenBearingClient implements ServiceClient {

  private final ServiceProperties properties;
  private final ServiceTokens tokens;
  private final RestClient.Builder builder;
  private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

  TokenBearingClient(
      ServiceProperties properties, ServiceTokens tokens, RestClient.Builder builder) {
    this.properties = properties;
    this.tokens = tokens;
    this.builder = builder;
  }

  @Override
  public <T> T call(String service, Function<RestClient, T> call) {
    try {
      return call.apply(clients.computeIfAbsent(service, this::client));
    } catch (ResourceAccessException | HttpServerErrorException e) {
      throw new Unavailable(service, e);
    } catch (HttpClientErrorException.Unauthorized e) {
      tokens.forget(service);
      throw new Unavailable(service + " (it refused our token)", e);
    } catch (RestClientResponseException e) {
      throw e;
    } catch (RestClientException e) {
      throw new Unavailable(service + " (its answer cannot be read)", e);
    }
  }

  private RestClient client(String service) {
    return builder
        .clone()
        .baseUrl(properties.address(service))
        .requestInterceptor(
            (request, body, execution) -> execute(service, request, body, execution))
        .build();
  }

  private ClientHttpResponse execute(
      String service, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
      throws IOException {
    request.getHeaders().setBearerAuth(tokens.to(service));
    if (SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken user
        && user.getToken().getClaim("request") instanceof String id) {
      request.getHeaders().set(HeraldHeaders.REQUEST, id);
    }
    return execution.execute(request, body);
  }
}
