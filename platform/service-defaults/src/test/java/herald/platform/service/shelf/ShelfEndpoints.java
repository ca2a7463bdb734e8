package herald.platform.service.shelf;

import herald.platform.eventstore.Commands;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Ids;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import herald.platform.service.HeraldHeaders;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import herald.platform.service.ServiceCaller;
import herald.platform.service.ServiceClient;
import herald.platform.service.shelf.Shelf.AddBook;
import herald.platform.service.shelf.Shelf.PutUpShelf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShelfEndpoints {

  private static final Logger LOG = LoggerFactory.getLogger(ShelfEndpoints.class);

  private final Commands commands;
  private final IdempotencyKeys keys;
  private final HubRows rows;
  private final ServiceClient services;
  private final Ids ids;

  ShelfEndpoints(
      Commands commands, IdempotencyKeys keys, HubRows rows, ServiceClient services, Ids ids) {
    this.commands = commands;
    this.keys = keys;
    this.rows = rows;
    this.services = services;
    this.ids = ids;
  }

  record Room(@NotBlank String room) {}

  record Made(String id) {}

  @PostMapping({"/api/shelves", "/api/cupboards", "/api/houses/{house}/shelves"})
  ResponseEntity<Made> putUp(@Valid @RequestBody Room room, IdempotencyKey key, Caller caller) {
    String id = keys.id(caller, key, "shelf", room);
    return Answers.created(
        commands.send(new PutUpShelf(id, room.room()), caller.origin()), new Made(id));
  }

  /** Leaves it to another service, which for the test is this one once more. */
  @PostMapping("/api/ordered-shelves")
  Made order(@Valid @RequestBody Room room, Caller caller) {
    LOG.info("a shelf is ordered");
    return Objects.requireNonNull(
        services.call(
            "account-service",
            http ->
                http.post()
                    .uri("/internal/shelves")
                    .header(HeraldHeaders.HUB, caller.hub())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(room)
                    .retrieve()
                    .body(Made.class)));
  }

  @PostMapping("/internal/shelves")
  Made putUpForAService(@Valid @RequestBody Room room, ServiceCaller caller) {
    LOG.info("an ordered shelf is put up");
    String id = ids.next("shelf");
    commands.send(new PutUpShelf(id, room.room()), caller.origin());
    return new Made(id);
  }

  @PostMapping("/api/shelves/{id}/books")
  ResponseEntity<Void> add(@PathVariable String id, Caller caller) {
    return Answers.accepted(commands.send(new AddBook(id), caller.origin()));
  }

  @GetMapping("/api/shelves")
  List<Map<String, Object>> list(Caller caller) {
    return rows.in(
        caller.hub(), jdbc -> jdbc.sql("select shelf, books from shelves").query().listOfRows());
  }
}
