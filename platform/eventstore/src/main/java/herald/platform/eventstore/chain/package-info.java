/**
 * The hash chain over a service's events, which shows whether one of them was altered, removed,
 * inserted or moved after it was stored: a hash of each event, a tree of hashes over each batch as
 * in RFC 6962, and a chain of the trees' roots.
 */
@NullMarked
package herald.platform.eventstore.chain;

import org.jspecify.annotations.NullMarked;
