/** What each account announces. */
@NullMarked
package herald.autopublish.autopublishing.read.choice;

import org.jspecify.annotations.NullMarked;
