/**
 * The one door. Every request from outside passes here: a path that leads nowhere ends here, forged
 * headers are dropped, bodies and callers are limited ({@link herald.gateway.limits}), the caller's
 * credential is exchanged at the access service for a token of one minute that only the service
 * asked for accepts, and the request goes on to that service as a stream. Where paths lead is one
 * table, {@link herald.gateway.Doors}. One path the gateway answers itself: {@code /api/events},
 * which tells open pages what to ask for again ({@link herald.gateway.live}).
 *
 * <p>The gateway decides nothing about accounts or people, and holds nothing that a second one
 * beside it would miss:
 *
 * <ul>
 *   <li>exchanged tokens ({@link herald.gateway.Tokens}): who comes to the other gateway is
 *       exchanged there; a credential that ended lives 15 seconds at most, at each of them;
 *   <li>the gateway's own token for access: each has its own, and access knows both by the same
 *       key;
 *   <li>how much each party has asked: each counts for itself, so that two of them let twice as
 *       much through, as their number says;
 *   <li>open streams, and what their users may see: each reads all topics itself, as nobody's
 *       group; a page that is cut off comes again, anywhere, and asks for everything once. Levels
 *       are 15 seconds old at most.
 * </ul>
 *
 * <p>Each answer carries the request's id, and whatever the gateway itself refuses is a problem
 * document like those of the services.
 */
@NullMarked
package herald.gateway;

import org.jspecify.annotations.NullMarked;
