package herald.platform.service.operations;

import herald.platform.eventstore.Parking;
import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.ParkedRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/parked}: what could not be handled and waits for somebody to mend the cause: the
 * streams that processing groups have parked, with group and stream, and the keys of other
 * services' topics, with topic and key. A POST that names one of either releases it; a DELETE of
 * {@code /actuator/parked/{first}} takes a key's first record away for good, for one that can never
 * be handled.
 */
@Endpoint(id = "parked")
class ParkedEndpoint {

  private final Parking streams;
  private final ParkedRecords keys;
  private final Intakes intakes;

  ParkedEndpoint(Parking streams, ParkedRecords keys, Intakes intakes) {
    this.streams = streams;
    this.keys = keys;
    this.intakes = intakes;
  }

  /** Streams, then keys, of each the longest parked first. */
  @ReadOperation
  List<Record> list() {
    return Stream.<Record>concat(streams.list().stream(), keys.list().stream()).toList();
  }

  /** Handles what is parked of it in order, as far as that goes; says what stopped it. */
  @WriteOperation
  WebEndpointResponse<?> release(
      @Nullable String group,
      @Nullable String stream,
      @Nullable String topic,
      @Nullable String key) {
    if (group != null && stream != null && topic == null && key == null) {
      return new WebEndpointResponse<>(streams.release(group, stream));
    }
    if (topic != null && key != null && group == null && stream == null) {
      return new WebEndpointResponse<>(intakes.release(topic, key));
    }
    return new WebEndpointResponse<>(
        Map.of("because", "name a group and a stream, or a topic and a key"),
        WebEndpointResponse.STATUS_BAD_REQUEST);
  }

  /** Says whether there was such a record: streams are never shortened. */
  @DeleteOperation
  WebEndpointResponse<Void> discard(@Selector long first) {
    return new WebEndpointResponse<>(
        intakes.discard(first)
            ? WebEndpointResponse.STATUS_NO_CONTENT
            : WebEndpointResponse.STATUS_NOT_FOUND);
  }
}
