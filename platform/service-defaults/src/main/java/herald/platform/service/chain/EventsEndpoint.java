package herald.platform.service.chain;

import herald.platform.eventstore.chain.ChainAudit;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * {@code /actuator/events}: the events as JSON Lines, with the hashes that prove each, of one
 * stream or until a moment if these are given. The last line is of the kind {@code head}; without
 * it the export is not whole.
 */
@Endpoint(id = "events")
class EventsEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(EventsEndpoint.class);
  private static final int BUFFER = 256 * 1024;

  private final ChainAudit audit;

  EventsEndpoint(ChainAudit audit) {
    this.audit = audit;
  }

  @ReadOperation(produces = "application/x-ndjson")
  Resource export(@Nullable String stream, @Nullable OffsetDateTime until) throws IOException {
    PipedOutputStream writing = new PipedOutputStream();
    PipedInputStream reading = new PipedInputStream(writing, BUFFER);
    Thread.ofVirtual().name("export").start(() -> write(writing, stream, until));
    return new InputStreamResource(reading);
  }

  private void write(
      PipedOutputStream to, @Nullable String stream, @Nullable OffsetDateTime until) {
    try (to) {
      audit.export(to, stream, until == null ? null : until.toInstant());
    } catch (IOException | RuntimeException e) {
      // Whoever reads sees that the last line is missing; it may be he himself who went away.
      LOG.warn("An export of events ended early: {}", e.toString());
    }
  }
}
