package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.ledger.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as it is read back: id and text, and the fields that were asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeenTweet(
    String id,
    String text,
    @JsonProperty("edit_history_tweet_ids") List<String> editHistory,
    @JsonProperty("created_at") @Nullable Instant at,
    @JsonProperty("author_id") @Nullable String author,
    @Nullable Entities entities) {

  static SeenTweet of(Post post, List<String> fields) {
    TweetText.Shown shown = new TweetText(post.text()).shown();
    boolean entities = fields.contains("entities") && !shown.links().isEmpty();
    return new SeenTweet(
        post.id(),
        shown.text(),
        List.of(post.id()),
        fields.contains("created_at") ? post.at().truncatedTo(ChronoUnit.MILLIS) : null,
        fields.contains("author_id") ? post.account() : null,
        entities ? new Entities(shown.links().stream().map(Url::of).toList()) : null);
  }

  record Entities(List<Url> urls) {}

  record Url(
      int start,
      int end,
      String url,
      @JsonProperty("expanded_url") String expanded,
      @JsonProperty("display_url") String display) {

    static Url of(TweetText.Link link) {
      return new Url(link.start(), link.end(), link.url(), link.expanded(), link.display());
    }
  }
}
