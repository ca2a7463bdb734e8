/**
 * Delivers what was requested. Everything an attempt needs is a row, kept from the events, and
 * claimed for a limited time by the process that works on it; a process may be killed at any
 * moment, and another, or its successor, goes on from the rows and the stream. What the stream says
 * decides: only who got the intent accepted calls the network.
 */
@NullMarked
package herald.account.delivery.automation;

import org.jspecify.annotations.NullMarked;
