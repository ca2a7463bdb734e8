/**
 * How people come in. A super admin adds a user, who gets an invitation by mail, or as a link where
 * no mail server is known; an operator opens a hub and gets the link that makes its first super
 * admin. Whoever opens such a link chooses a password, or shows the one they have: a person who is
 * in one hub already joins another as the same person, and neither hub learns of the other.
 */
@NullMarked
package herald.access.invitation;

import org.jspecify.annotations.NullMarked;
