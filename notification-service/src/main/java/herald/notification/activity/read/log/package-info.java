/**
 * The activity log as its readers see it: newest first, a page at a time, filtered by what access
 * says of the reader now.
 */
@NullMarked
package herald.notification.activity.read.log;

import org.jspecify.annotations.NullMarked;
