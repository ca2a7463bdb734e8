/**
 * What the simulated networks remember: presences, credentials, containers, posts, and what people
 * say to them. One ledger for all of them, in memory and, when a file is named, in that file as one
 * JSON line an entry, so that a restarted simulator goes on where it ended.
 */
@NullMarked
package herald.simulator.ledger;

import org.jspecify.annotations.NullMarked;
