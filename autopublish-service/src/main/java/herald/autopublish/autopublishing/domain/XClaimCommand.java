package herald.autopublish.autopublishing.domain;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Command;

/** What a blog's claim of its X account can be told. */
public sealed interface XClaimCommand extends Command permits TakeX, GiveUpX {

  BlogId blog();

  AccountId account();

  @Override
  default String target() {
    return stream(blog());
  }

  /** The stream in which a blog's claim is kept. */
  static String stream(BlogId blog) {
    return blog.value() + ".x";
  }
}
