package herald.autopublish.autopublishing.read.choice;

import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.ids.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one account announces.
 *
 * @param allowed whether blogs can be chosen for it now
 * @param because why not, or why it was switched off
 */
record Choice(AccountId account, boolean allowed, @Nullable String because, List<Chosen> blogs) {}
