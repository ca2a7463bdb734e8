package herald.suite.system;

import herald.suite.home.Home;
import java.nio.file.Path;

/** Where the parts of an installation are: for each other, and for people outside. */
public interface Places {

  /** The address of its own that every part listens on. */
  String listening();

  String hostOf(String part);

  /** The port that a part listens on. */
  int of(String part);

  /** The port on which an operator looks after a service. */
  int managementOf(String service);

  /** Where a person's browser reaches it. */
  String publicAddressOf(String part);

  /** How a service sees a file of the secrets that it is given. */
  String seen(Path secret);

  /** Where the simulator keeps what must outlive it. */
  Path data(Home home);

  /** Where the other parts reach it. */
  default String addressOf(String part) {
    return "http://" + hostOf(part) + ":" + of(part);
  }

  default String managementAddressOf(String service) {
    return "http://" + hostOf(service) + ":" + managementOf(service);
  }
}
