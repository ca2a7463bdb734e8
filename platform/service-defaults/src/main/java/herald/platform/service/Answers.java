package herald.platform.service;

import herald.platform.eventstore.Position;
import herald.platform.kernel.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers to writes. Each says in {@code Herald-Position} how far the store has got, so that a
 * reader can wait for it with {@code Herald-After}.
 */
public final class Answers {

  private Answers() {}

  /** 202: it is recorded; what follows from it happens in its own time. */
  public static ResponseEntity<Void> accepted(Position position) {
    return at(position, HttpStatus.ACCEPTED).build();
  }

  /** 202 with something to say at once. */
  public static <T> ResponseEntity<T> accepted(Position position, T body) {
    return at(position, HttpStatus.ACCEPTED).body(body);
  }

  /** 202, with the version that {@code If-Match} will name. */
  public static ResponseEntity<Void> accepted(Versioned<Position> change) {
    return tagged(change).build();
  }

  /** 202 with something to say at once, and the version that {@code If-Match} will name. */
  public static <T> ResponseEntity<T> accepted(Versioned<Position> change, T body) {
    return tagged(change).body(body);
  }

  /** 201: this was made. */
  public static <T> ResponseEntity<T> created(Position position, T body) {
    return at(position, HttpStatus.CREATED).body(body);
  }

  /** 200 to a read, with the version that {@code If-Match} will name. */
  public static <T> ResponseEntity<T> versioned(long version, T body) {
    return ResponseEntity.ok().eTag(tag(version)).body(body);
  }

  private static ResponseEntity.BodyBuilder tagged(Versioned<Position> change) {
    return at(change.value(), HttpStatus.ACCEPTED).eTag(tag(change.version()));
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }

  private static ResponseEntity.BodyBuilder at(Position position, HttpStatus status) {
    return ResponseEntity.status(status).header(HeraldHeaders.POSITION, position.toString());
  }
}
