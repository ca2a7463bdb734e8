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
    return blog().value() + ".x";
  }
}
