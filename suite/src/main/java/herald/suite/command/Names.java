package herald.suite.command;

import herald.suite.client.Refused;
import herald.suite.system.Service;
import herald.suite.system.Suite;
import java.util.List;

/** Names as a person types them. */
final class Names {

  private Names() {}

  /** {@code account} and {@code account-service} are the same. */
  static String service(String typed) {
    List<Service> services = Suite.services().stream().filter(Service::hasDatabase).toList();
    return services.stream()
        .filter(service -> service.name().equals(typed) || service.subject().equals(typed))
        .map(Service::name)
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "There is no service "
                        + typed
                        + "; there are "
                        + String.join(", ", services.stream().map(Service::name).toList())
                        + "."));
  }
}
