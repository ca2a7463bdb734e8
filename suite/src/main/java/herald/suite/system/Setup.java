package herald.suite.system;

import herald.suite.home.Home;
import herald.suite.home.Secrets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is to run.
 *
 * @param places where its parts are
 * @param demo with the demo's hub and people, and the simulator as every network
 * @param hold how long an article waits before it goes out; absent, the service's own 15 minutes
 */
public record Setup(
    Home home, Secrets secrets, Places places, boolean demo, @Nullable Duration hold) {}
