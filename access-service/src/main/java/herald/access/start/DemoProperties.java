package herald.access.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the demo is told.
 *
 * @param demoPassword with which its people sign in; without one they do not
 */
@ConfigurationProperties("herald")
record DemoProperties(@Nullable String demoPassword) {}
