package herald.platform.testing.house.tidy;

import herald.platform.eventstore.EngineRows;
import herald.platform.testing.house.tidy.domain.Post;
import org.springframework.web.bind.annotation.RestController;

/** Keeps to the rules. */
final class TidyService {

  @RestController
  record Endpoint(Query query, Post post) {}

  record Query(String hub) {}

  record Projector(EngineRows rows) {}
}
