/**
 * Who is told what. So far the activity log: what happened in a hub, from the topics of all
 * services, as sentences that its people can read, and of no account that the reader may not see
 * (R-ACC-3). The service keeps nothing that is not told elsewhere too, and decides nothing.
 */
@NullMarked
package herald.notification;

import org.jspecify.annotations.NullMarked;
