package herald.platform.testing.house.repeating;

import herald.platform.testing.house.repeating.domain.Post;
import org.axonframework.config.ProcessingGroup;
import org.springframework.web.bind.annotation.RestController;

/** Its automation would act once more on what a replay shows it. */
final class RepeatingService {

  @RestController
  record Endpoint(Post post) {}

  @ProcessingGroup("automation.tell")
  static final class WhenPostedThenTell {}
}
