package herald.autopublish.ids;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/**
 * The id of one article. It follows from its hub, its blog and the first key it was heard under.
 */
public record ArticleId(String value) implements Identifier {

  public ArticleId {
    Identifiers.require("art", value);
  }

  public static ArticleId of(BlogId blog, String key) {
    return new ArticleId(Identifiers.prefixed("art", Identifiers.derived(blog.value(), key)));
  }

  @Override
  public String toString() {
    return value;
  }
}
