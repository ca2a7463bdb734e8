/**
 * The pages with which people sign in and out, in Dutch and in English: plain forms that work
 * without scripts. What they change is done by the packages {@code person}, {@code session} and
 * {@code invitation}; that a form comes from Herald's own page is the gateway's to see (A15).
 */
@NullMarked
package herald.access.signin;

import org.jspecify.annotations.NullMarked;
