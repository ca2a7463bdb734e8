package herald.autopublish.ids;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/**
 * The id of one post. An auto post's follows from its hub, article and account, so that whatever is
 * delivered, replayed or repeated finds the post that the first time made (R-AUTO-6).
 */
public record PostId(String value) implements Identifier {

  public PostId {
    Identifiers.require("pst", value);
  }

  public static PostId announcing(String hub, ArticleId article, AccountId account) {
    return new PostId(
        Identifiers.prefixed("pst", Identifiers.derived(hub, article.value(), account.value())));
  }

  @Override
  public String toString() {
    return value;
  }
}
