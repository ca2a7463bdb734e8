/**
 * The hash chain between services: each tells the head of its event store, the others keep it, and
 * a verification compares. What one database's owner can rewrite, the others still know.
 */
@NullMarked
package herald.platform.service.chain;

import org.jspecify.annotations.NullMarked;
