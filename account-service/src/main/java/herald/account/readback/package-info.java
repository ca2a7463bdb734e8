/**
 * What people say to the accounts, read back from the networks: replies and mentions on X, comments
 * on Facebook, and how many follow on X. None of it is an event: it is the networks' own, and is
 * told to the other services once, on {@code herald.account.readback}.
 *
 * <p>A row for each account says when its network is looked at next; any number of processes share
 * the looks. What a look has found, and how far it came, is one transaction: a row for each thing
 * seen, so that it is told once however often it is read, and a row in the outbox, which a relay
 * empties in order. Errors other than of the authorization only make a look wait (R-CON-10).
 */
@NullMarked
package herald.account.readback;

import org.jspecify.annotations.NullMarked;
