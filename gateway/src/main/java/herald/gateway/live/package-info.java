/**
 * Tells open pages that something has become different, so that they ask for it again. A hint is a
 * kind and an id and never what happened: what a caller may see of it, the service decides when it
 * is asked.
 *
 * <p>The gateway reads the services' topics from now on, as nobody's consumer group, and holds no
 * place: whoever comes reads what is by asking, and is told what changes after that.
 *
 * <ul>
 *   <li>Only the event's own hub hears of it.
 *   <li>What concerns an account is told to those who have a level on it (R-ACC-3), what concerns a
 *       post to those with VIEW at least (R-PERM-1). Levels are access's; each event of access
 *       outdates them at once, and nothing is told until they have been read again beyond that
 *       event. They are never used for longer than 15 seconds.
 *   <li>Whose levels have become others is told so, without naming an account.
 *   <li>People, teams, brands, blogs and the hub itself are told to everybody in the hub, who may
 *       all list them.
 *   <li>Of what names none of these, and what is not known here, nobody is told.
 * </ul>
 *
 * <p>A hint may be missed or come twice. When some are known to be missed, because a reader was
 * slow, access did not say who may see what, or Kafka had to be begun anew, the kind {@code lost}
 * says that everything may be different.
 */
@NullMarked
package herald.gateway.live;

import org.jspecify.annotations.NullMarked;
