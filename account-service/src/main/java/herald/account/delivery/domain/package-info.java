/**
 * At most once, decided in plain Java; and how a message is fitted to its network, without a call
 * to it.
 */
@NullMarked
package herald.account.delivery.domain;

import org.jspecify.annotations.NullMarked;
