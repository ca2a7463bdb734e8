package herald.autopublish.blog.domain;

import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Command;

/** What a blog can be told. */
public sealed interface BlogCommand extends Command
    permits RegisterBlog, ReadFeed, HearOfArticle, WithdrawArticle {

  BlogId blog();

  @Override
  default String target() {
    return blog().value();
  }
}
