package herald.platform.testing.house.leaky;

import org.springframework.web.bind.annotation.RestController;

/** Its domain knows a framework and the write side. */
final class LeakyService {

  @RestController
  static class Endpoint {}
}
