package herald.simulator.facebook;

import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphError;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a post on a page says; a message, a link or both. */
record PagePost(String message, @Nullable String link) {

  private static final int LONGEST = 63_206;

  static PagePost read(GraphCall call) {
    String message = call.text("message").orElse("");
    String link = call.text("link").orElse(null);
    if (message.isEmpty() && link == null) {
      throw GraphError.parameter("The status you are trying to publish is empty.");
    }
    if (message.codePointCount(0, message.length()) > LONGEST) {
      throw GraphError.parameter("Param message must be at most 63206 characters long.");
    }
    if (link != null && !readable(link)) {
      throw unreadable();
    }
    return new PagePost(message, link);
  }

  private static boolean readable(String link) {
    try {
      URI address = URI.create(link);
      return address.getHost() != null && address.getScheme().matches("(?i)https?");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static GraphError unreadable() {
    return GraphError.content(
        1609005,
        null,
        "Error posting link",
        "Error posting link",
        "The post's links could not be read. Check the address and try again.");
  }

  static GraphError duplicate() {
    return GraphError.content(
        506,
        1455006,
        "Duplicate status message",
        "Duplicate Status Update",
        "This status update is identical to the last one you posted. Try posting something"
            + " different, or delete your previous update.");
  }
}
