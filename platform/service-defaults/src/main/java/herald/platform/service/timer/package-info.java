/**
 * Loops that sleep until the next thing is due: rows say what and when, so a crash loses nothing
 * and any number of processes share the work.
 */
@NullMarked
package herald.platform.service.timer;

import org.jspecify.annotations.NullMarked;
