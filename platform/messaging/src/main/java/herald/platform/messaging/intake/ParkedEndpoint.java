package herald.platform.messaging.intake;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The operator's view of parked keys: which there are, and their release. */
@Endpoint(id = "parked")
public final class ParkedEndpoint {

  private final Intakes intakes;
  private final ParkedRecords parked;

  /** The platform makes the one bean. */
  public ParkedEndpoint(Intakes intakes, ParkedRecords parked) {
    this.intakes = intakes;
    this.parked = parked;
  }

  /** All parked keys, the longest parked first. */
  @ReadOperation
  public List<ParkedRecords.ParkedKey> list() {
    return parked.list();
  }

  /** Handles the parked records of a key in their order. */
  @WriteOperation
  public Intakes.Released release(String topic, String key) {
    return intakes.release(topic, key);
  }
}
