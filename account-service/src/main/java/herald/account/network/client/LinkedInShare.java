package herald.account.network.client;

import herald.account.network.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What LinkedIn is asked to make: a text and, for a link, its card. */
final class LinkedInShare {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LinkedInShare() {}

  static String of(String author, Message message) {
    Map<String, Object> share = new LinkedHashMap<>();
    share.put("author", author);
    share.put("commentary", LittleText.written(message.text()));
    share.put("visibility", "PUBLIC");
    share.put(
        "distribution",
        Map.of(
            "feedDistribution",
            "MAIN_FEED",
            "targetEntities",
            List.of(),
            "thirdPartyDistributionChannels",
            List.of()));
    share.put("lifecycleState", "PUBLISHED");
    share.put("isReshareDisabledByAuthor", false);
    if (message.link() != null) {
      share.put("content", Map.of("article", article(message.link(), message)));
    }
    return JSON.writeValueAsString(share);
  }

  private static Map<String, Object> article(String source, Message message) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("source", source);
    article.put("title", Objects.requireNonNullElse(message.title(), source));
    if (message.description() != null) {
      article.put("description", message.description());
    }
    if (message.media() != null) {
      article.put("thumbnail", message.media());
    }
    return article;
  }
}
