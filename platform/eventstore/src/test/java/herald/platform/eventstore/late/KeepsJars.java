package herald.platform.eventstore.late;

import herald.platform.eventstore.jar.Jar.JarOpened;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** What the automation of a group that a later version brings looks up. */
@ProcessingGroup("automation.label-jars")
public class KeepsJars {

  public final List<String> kept = new CopyOnWriteArrayList<>();

  @EventHandler
  void on(JarOpened e) {
    kept.add(e.jar());
  }
}
