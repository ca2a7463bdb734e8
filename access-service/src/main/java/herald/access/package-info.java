/**
 * The access service: hubs and who is in them, who may use which account, and the one place where
 * that is decided. It is also the only issuer of tokens: programs and people come with what they
 * have, and leave with a token of one minute for one service.
 *
 * <p>{@code hub}, {@code user} and {@code account} hold what happens; {@code permission} is the
 * matrix; {@code decision} answers questions with both; {@code token} issues.
 */
@NullMarked
package herald.access;

import org.jspecify.annotations.NullMarked;
