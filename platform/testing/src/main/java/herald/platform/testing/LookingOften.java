package herald.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests wait for conditions that come true within milliseconds, hundreds of times: they look at
 * once and often, not after a tenth of a second and then each tenth of one.
 */
public final class LookingOften implements LauncherSessionListener {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(BETWEEN_LOOKS);
  }
}
