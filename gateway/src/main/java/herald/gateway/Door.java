package herald.gateway;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * One row of the table: requests to these paths go to this service.
 *
 * @param limit the largest body that passes
 * @param paths path patterns; {@code /**} at the end stands for the path itself and all below it
 */
record Door(Service service, Entry entry, DataSize limit, List<String> paths) {

  static Door to(Service service, Entry entry, String... paths) {
    return new Door(service, entry, DataSize.ofMegabytes(1), List.of(paths));
  }

  Door upTo(DataSize other) {
    return new Door(service, entry, other, paths);
  }
}
