package herald.platform.service.audit;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/{service}}: this service's events, and states at a moment. */
@RestController
@RequestMapping("/api/audit/{service}")
class AuditEndpoint {

  private final String service;
  private final List<EventFamily<?, ?>> families;
  private final History history;
  private final Authority authority;
  private final InstantSource clock;

  AuditEndpoint(
      String service,
      List<EventFamily<?, ?>> families,
      History history,
      Authority authority,
      InstantSource clock) {
    this.service = service;
    this.families = families;
    this.history = history;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * @param state the name of the state the stream was in
   * @param values that state's values
   */
  record StateAt(
      String stream, String aggregate, Instant at, long version, String state, Object values) {}

  @GetMapping("/events")
  ResponseEntity<Page<AuditedEvent>> events(
      @PathVariable String service,
      @RequestParam(required = false) @Nullable String stream,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      Paging paging,
      Caller caller) {
    enter(service, caller);
    long after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
    return paging.answer(
        stored(caller.hub(), stream, after, limit + 1),
        limit,
        last -> Cursor.at(last.position()),
        AuditedEvent::of);
  }

  @GetMapping("/streams/{id}")
  StateAt state(
      @PathVariable String service,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Instant at,
      Caller caller) {
    enter(service, caller);
    Instant moment = at == null ? clock.instant() : at;
    List<StoredEvent> until =
        history.stream(caller.hub(), id).stream()
            .filter(stored -> !stored.at().isAfter(moment))
            .toList();
    if (until.isEmpty()) {
      throw Rejection.unknown("stream.unknown", "R-AUD-2", "Nothing was known of it then.");
    }
    StoredEvent last = until.getLast();
    Object state =
        families.stream()
            .filter(family -> family.type().equals(last.streamType()))
            .findFirst()
            .<Object>map(family -> history.stateAt(family, caller.hub(), id, moment))
            .orElseThrow();
    return new StateAt(
        id, last.streamType(), moment, last.version(), state.getClass().getSimpleName(), state);
  }

  private List<StoredEvent> stored(String hub, @Nullable String stream, long after, int limit) {
    if (stream == null) {
      return history.events(hub, after, limit);
    }
    return history.stream(hub, stream).stream()
        .filter(stored -> stored.position() > after)
        .limit(limit)
        .toList();
  }

  private void enter(String asked, Caller caller) {
    if (!asked.equals(service) && !(asked + "-service").equals(service)) {
      throw Rejection.unknown("service.unknown", "R-AUD-2", "This is another service's audit.");
    }
    authority.require(caller, "audit.read", null);
  }
}
