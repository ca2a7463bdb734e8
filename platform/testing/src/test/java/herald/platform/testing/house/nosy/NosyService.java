package herald.platform.testing.house.nosy;

import herald.other.OtherService;
import org.springframework.web.bind.annotation.RestController;

/** Knows a class of another service. */
final class NosyService {

  @RestController
  record Endpoint(OtherService other) {}
}
