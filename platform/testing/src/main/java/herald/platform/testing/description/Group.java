package herald.platform.testing.description;

import java.util.Set;

/** A class that handles events, with the name of its processing group. */
record Group(String name, SourceType type, Set<SourceType> events) {

  boolean isView() {
    return name.startsWith("read.");
  }
}
