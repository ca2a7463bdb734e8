/**
 * Tokens. A program has a personal API token, which is kept only as a hash; the gateway exchanges
 * it for a token of one minute for one service; services get theirs for a client assertion signed
 * with their own key. This is the only place that issues.
 */
@NullMarked
package herald.access.token;

import org.jspecify.annotations.NullMarked;
