/**
 * What every domain module says in the same way: how it refuses, how it names things, who acts.
 * Plain Java, without a framework and without a word of the domain; everything here has at least
 * two services as users.
 */
@NullMarked
package herald.platform.kernel;

import org.jspecify.annotations.NullMarked;
