package herald.account.network.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * HTTP to the networks, with nothing done twice behind our back: no repetition after a broken
 * connection, no redirect followed, no connection kept for a later call to find dead. It tells
 * apart what certainly did not leave from what may have arrived.
 */
final class Wire {

  private static final long LONGEST_ANSWER = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OkHttpClient http;

  Wire(Duration timeout) {
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .eventListenerFactory(Departure::of)
            .connectTimeout(timeout.dividedBy(2))
            .callTimeout(timeout)
            .build();
  }

  /** An answer, whatever its status; a body that is no JSON counts as missing. */
  record Answer(int status, Headers headers, JsonNode body) {

    boolean succeeded() {
      return status >= 200 && status < 300;
    }

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  /**
   * One call.
   *
   * @throws SilentNetwork when no whole answer came
   */
  Answer send(Request request) {
    Departure departure = new Departure();
    Request noted = request.newBuilder().tag(Departure.class, departure).build();
    try (Response response = http.newCall(noted).execute()) {
      return new Answer(
          response.code(), response.headers(), json(response.peekBody(LONGEST_ANSWER).string()));
    } catch (IOException e) {
      throw new SilentNetwork("No answer: " + e.getMessage(), departure.happened);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Notes whether a request has begun to leave. */
  private static final class Departure extends EventListener {

    private volatile boolean happened;

    static EventListener of(Call call) {
      Departure noted = call.request().tag(Departure.class);
      return noted == null ? EventListener.NONE : noted;
    }

    @Override
    public void requestHeadersStart(Call call) {
      happened = true;
    }
  }
}
