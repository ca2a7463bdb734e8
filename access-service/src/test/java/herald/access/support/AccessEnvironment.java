package herald.access.support;

import herald.platform.testing.HeraldTestEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The platform's test environment, keys, and a mailbox. */
public final class AccessEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new HeraldTestEnvironment().initialize(context);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-keys", TestKeys.properties()));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-mailbox", Mailbox.properties()));
  }
}
