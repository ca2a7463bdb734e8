package herald.platform.eventstore.jar;

import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.JarOpened;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Jars called {@code lucky…} get their first marble for free. */
@Component
@ProcessingGroup("automation.add-a-marble")
@DisallowReplay
public class WhenJarOpenedThenAddAMarble {

  public final AtomicInteger calls = new AtomicInteger();
  private final Commands commands;

  WhenJarOpenedThenAddAMarble(Commands commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(JarOpened e, EventContext context) {
    if (e.jar().startsWith("lucky")) {
      calls.incrementAndGet();
      commands.send(new AddMarble(e.jar()), context.asAutomation("add-a-marble"));
    }
  }
}
