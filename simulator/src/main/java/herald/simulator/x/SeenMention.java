package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.ledger.Interaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody said, as it is read back: id and text, and the fields that were asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeenMention(
    String id,
    String text,
    @JsonProperty("edit_history_tweet_ids") List<String> editHistory,
    @JsonProperty("created_at") @Nullable Instant at,
    @JsonProperty("author_id") @Nullable String author,
    @JsonProperty("in_reply_to_user_id") @Nullable String answered,
    @JsonProperty("referenced_tweets") @Nullable List<Referenced> referenced) {

  static SeenMention of(Interaction said, List<String> fields) {
    String post = said.post();
    return new SeenMention(
        said.id(),
        said.text(),
        List.of(said.id()),
        fields.contains("created_at") ? said.at().truncatedTo(ChronoUnit.MILLIS) : null,
        fields.contains("author_id") ? said.fromId() : null,
        post != null && fields.contains("in_reply_to_user_id") ? said.account() : null,
        post != null && fields.contains("referenced_tweets")
            ? List.of(new Referenced("replied_to", post))
            : null);
  }

  record Referenced(String type, String id) {}
}
