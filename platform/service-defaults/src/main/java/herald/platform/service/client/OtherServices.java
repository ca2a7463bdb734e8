package herald.platform.service.client;

import herald.platform.service.ServiceProperties;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Requests that end: connections and answers are waited for only so long. */
public final class Timeouts {

  private Timeouts() {}

  /** Plain HTTP/1.1 without redirects: services name each other's addresses exactly. */
  public static ClientHttpRequestFactory requests(ServiceProperties.Http http) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(http.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(http.readTimeout());
    return requests;
  }
}
