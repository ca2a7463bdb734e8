/**
 * The architecture as rules that a service's test checks over its own packages. They take the
 * packages from a class, so that a renamed package cannot make them look at nothing, and a rule
 * that finds no class to hold for fails.
 */
@NullMarked
package herald.platform.testing.house;

import org.jspecify.annotations.NullMarked;
