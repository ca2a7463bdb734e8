package herald.platform.api.attack;

import herald.platform.api.ApiDocument;
import herald.platform.api.ApiDocument.Operation;
import herald.platform.api.DeclaredOperation;
import herald.platform.api.DeclaredOperations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's operations by its kept document, and how each is called by {@code /api/samples.json}
 * of its tests.
 */
record Api(
    int port,
    ApiDocument document,
    Promises promises,
    DeclaredOperations declared,
    JsonNode samples) {

  private static final int UNAVAILABLE = 503;
  private static final int PATIENCE = 10;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Api of(String service, int port) {
    try (InputStream samples = Api.class.getResourceAsStream("/api/samples.json")) {
      ApiDocument document = ApiDocument.of(service);
      return new Api(
          port,
          document,
          new Promises(document),
          DeclaredOperations.of(service),
          JsonMapper.shared().readTree(samples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    return document.operations();
  }

  /**
   * @throws AssertionError if nobody declared it
   */
  DeclaredOperation declared(Operation operation) {
    return declared
        .find(operation.method(), operation.path())
        .orElseThrow(
            () -> new AssertionError(operation + " has no row in docs/api/operations.csv"));
  }

  /**
   * @throws AssertionError if it cannot be called
   */
  Sample sample(Operation operation) {
    return Sample.of(document, operation, samples);
  }

  /** Asks again where the service says that it cannot answer yet, as a good client does. */
  Reply call(String token, Sample request) {
    Reply reply = once(token, request);
    for (int tries = 1; reply.status() == UNAVAILABLE && tries < PATIENCE; tries++) {
      reply = once(token, request);
    }
    return reply;
  }

  private Reply once(String token, Sample request) {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.path()))
            .header("Authorization", "Bearer " + token)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    if (!request.body().isEmpty()) {
      call.header("Content-Type", "application/json");
    }
    try {
      HttpResponse<String> response = CLIENT.send(call.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
