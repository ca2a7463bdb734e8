package herald.simulator.facebook;

import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A post as the Graph API shows it: {@code id} always, the rest as it is asked for. */
final class SeenPost {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

  private SeenPost() {}

  static Map<String, Object> of(Post post, List<String> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("created_time", TIME.format(post.at()));
    if (!post.text().isEmpty()) {
      all.put("message", post.text());
    }
    all.put("from", Map.of("id", post.account(), "name", post.name()));
    all.put("permalink_url", permalink(post.id()));
    if (post.link() != null) {
      all.put("attachments", Map.of("data", List.of(attachment(post.link()))));
    }
    all.keySet().retainAll(fields);
    all.put("id", post.id());
    return all;
  }

  private static Map<String, String> attachment(String link) {
    return Map.of("type", "share", "url", link, "unshimmed_url", link);
  }

  static String permalink(String post) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/" + Network.FACEBOOK.path() + "/posts/" + post)
        .toUriString();
  }
}
