package herald.platform.service.chain;

import herald.platform.eventstore.chain.Anchor;
import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.eventstore.chain.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/chain}: with a POST the verification of this service's whole event store, and
 * with a GET how far that is, in this process. Heads that were kept elsewhere may come with the
 * POST, each as {@code keeper epoch position seal}, with commas between.
 */
@Endpoint(id = "chain")
class ChainEndpoint {

  private static final int CONFLICT = 409;

  private final ChainAudit audit;

  ChainEndpoint(ChainAudit audit) {
    this.audit = audit;
  }

  /** Answers 404 as long as nothing has been verified in this process. */
  @ReadOperation
  WebEndpointResponse<?> state() {
    Optional<Verification> latest = audit.latest();
    return latest.isEmpty()
        ? new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND)
        : new WebEndpointResponse<>(latest.get());
  }

  /** Answers 400 if an anchor has another form, and 409 while another verification goes on. */
  @WriteOperation
  WebEndpointResponse<?> verify(@Nullable String anchors) {
    try {
      List<Anchor> compared =
          anchors == null || anchors.isBlank()
              ? List.of()
              : Stream.of(anchors.split(",")).map(ChainEndpoint::anchor).toList();
      return new WebEndpointResponse<>(audit.begin(compared), 202);
    } catch (IllegalArgumentException e) {
      return refused(e, WebEndpointResponse.STATUS_BAD_REQUEST);
    } catch (IllegalStateException e) {
      return refused(e, CONFLICT);
    }
  }

  private static WebEndpointResponse<?> refused(RuntimeException because, int status) {
    return new WebEndpointResponse<>(
        Map.of("state", "refused", "because", String.valueOf(because.getMessage())), status);
  }

  private static Anchor anchor(String text) {
    String[] parts = text.split(" ");
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "an anchor is: keeper epoch position seal, and not: " + text);
    }
    try {
      return StoreHead.anchor(
          parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the anchor " + text + ": " + e.getMessage(), e);
    }
  }
}
