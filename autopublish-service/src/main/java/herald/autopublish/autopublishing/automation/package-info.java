/** Watches over choices that were made. */
@NullMarked
package herald.autopublish.autopublishing.automation;

import org.jspecify.annotations.NullMarked;
