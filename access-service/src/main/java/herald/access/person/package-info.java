/**
 * Persons: who signs in. A person has a name to sign in with, which is their address and is kept as
 * a keyed hash alone, a password or an identity at a foreign provider, and is a user of one or more
 * hubs. None of this is an event: a hash of a password is a secret (R-AUD-4) and must be gone when
 * the person is; that a user was joined by a person is one ({@code user.invitation-accepted}).
 */
@NullMarked
package herald.access.person;

import org.jspecify.annotations.NullMarked;
