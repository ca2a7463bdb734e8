package herald.suite.run;

import org.jspecify.annotations.Nullable;

/**
 * How one part is.
 *
 * @param pid absent while it does not run
 * @param state UP, STARTING (alive but not ready), RESTARTING (dead, and will be started again), or
 *     STOPPED
 * @param restarts how often it was started again since {@code up}
 */
public record PartStatus(String name, @Nullable Long pid, int port, String state, int restarts) {}
