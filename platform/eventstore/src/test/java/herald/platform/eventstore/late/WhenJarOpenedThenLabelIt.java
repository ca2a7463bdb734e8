package herald.platform.eventstore.late;

import herald.platform.eventstore.jar.Jar.JarOpened;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Acts, here by remembering. */
@ProcessingGroup("automation.label-jars")
@DisallowReplay
public class WhenJarOpenedThenLabelIt {

  public final List<String> labelled = new CopyOnWriteArrayList<>();

  @EventHandler
  void on(JarOpened e) {
    labelled.add(e.jar());
  }
}
