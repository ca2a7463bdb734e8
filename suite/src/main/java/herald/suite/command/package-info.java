/** What a person types: one class a command, its options and its help. */
@NullMarked
package herald.suite.command;

import org.jspecify.annotations.NullMarked;
