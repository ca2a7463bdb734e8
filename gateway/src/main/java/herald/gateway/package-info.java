/**
 * The one door. Every request from outside passes here: a path that leads nowhere ends here, forged
 * headers are dropped, bodies are limited, the caller's API token is exchanged at the access
 * service for a token of one minute that only the service asked for accepts, and the request goes
 * on to that service as a stream. Where paths lead is one table, {@link herald.gateway.Doors}.
 *
 * <p>The gateway decides nothing about accounts or people and keeps no state but tokens of at most
 * 15 seconds' age. Each answer carries the request's id, and whatever the gateway itself refuses is
 * a problem document like those of the services.
 */
@NullMarked
package herald.gateway;

import org.jspecify.annotations.NullMarked;
