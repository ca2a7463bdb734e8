package herald.platform.testing.house.reaching;

import herald.platform.eventstore.EngineRows;
import org.springframework.web.bind.annotation.RestController;

/** Its endpoint reaches across hubs by a detour. */
final class ReachingService {

  @RestController
  record Endpoint(Detour detour) {}

  record Detour(Rows rows) {}

  record Rows(EngineRows engine) {}
}
