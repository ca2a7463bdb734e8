/**
 * The recurring mail about interactions and new followers. A row for each user says when the next
 * one is due ({@code sending}); what belongs in it is decided in {@code domain}; a stream for each
 * user and period makes sure that it goes out once, whatever restarts or replays happen (R-MAIL-7):
 * the intent is recorded before the mail is handed over, the outcome after. An intent without an
 * outcome, as a crash leaves it, is recorded as unknown and not sent again: a digest that is missed
 * once is better than one that comes twice. {@code unsubscribing} ends it (R-MAIL-8).
 */
@NullMarked
package herald.notification.digest;

import org.jspecify.annotations.NullMarked;
