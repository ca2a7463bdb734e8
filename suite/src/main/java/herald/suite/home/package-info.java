/** The folder that outlives every run: data, secrets made once, logs, and who runs on it now. */
@NullMarked
package herald.suite.home;

import org.jspecify.annotations.NullMarked;
