/**
 * Attacks that are generated from a service's document: what a service has to bring is a hub with
 * one of each of its things in it, and a sample of what the document cannot tell.
 */
@NullMarked
package herald.platform.api.attack;

import org.jspecify.annotations.NullMarked;
