/**
 * The rules of access told a second time, as plainly as possible and without regard to events, rows
 * or speed; the levels come from the matrix that was typed by hand. Arbitrary sequences of commands
 * are given to it and to the real thing, and both must agree after each.
 */
@NullMarked
package herald.access.model;

import org.jspecify.annotations.NullMarked;
