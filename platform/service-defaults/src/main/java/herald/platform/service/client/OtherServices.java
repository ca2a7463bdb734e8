package herald.platform.service.client;

import herald.platform.service.ServiceProperties;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * HTTP to the other services, as nobody yet: at their addresses, traced, and with an end, for
 * connections and answers are waited for only so long. Plain HTTP/1.1 without redirects: services
 * name each other's addresses exactly.
 */
public final class OtherServices {

  private final ServiceProperties properties;
  private final RestClient.Builder builder;

  OtherServices(ServiceProperties properties, RestClient.Builder builder) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(properties.http().connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(properties.http().readTimeout());
    this.properties = properties;
    this.builder = builder.clone().requestFactory(requests);
  }

  /** Begins a client of the named service. */
  public RestClient.Builder at(String service) {
    return builder.clone().baseUrl(properties.address(service));
  }

  /** A client of the access service, for what it tells everybody. */
  public RestClient access() {
    return at(ServiceProperties.ACCESS).build();
  }
}
