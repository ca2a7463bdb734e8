package herald.simulator.instagram;

import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Published media as the Graph API shows it: {@code id} always, the rest as it is asked for. */
final class SeenMedia {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

  private SeenMedia() {}

  static Map<String, Object> of(Post post, List<String> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("caption", post.text());
    all.put("media_type", "IMAGE");
    all.put("media_url", post.image());
    all.put("timestamp", TIME.format(post.at()));
    all.put("permalink", permalink(post));
    all.put("username", post.handle());
    all.keySet().retainAll(fields);
    all.put("id", post.id());
    return all;
  }

  private static String permalink(Post post) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/" + Network.INSTAGRAM.path() + "/posts/" + post.id())
        .toUriString();
  }
}
