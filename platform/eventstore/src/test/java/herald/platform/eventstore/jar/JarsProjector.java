package herald.platform.eventstore.jar;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import herald.platform.eventstore.jar.Jar.JarOpened;
import herald.platform.eventstore.jar.Jar.MarbleAdded;
import herald.platform.eventstore.jar.Jar.MarbleTaken;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.jars")
@Fills("jars")
class JarsProjector {

  private final EngineRows rows;
  private final JarGate gate;
  private final Mishaps mishaps;

  JarsProjector(EngineRows rows, JarGate gate, Mishaps mishaps) {
    this.rows = rows;
    this.gate = gate;
    this.mishaps = mishaps;
  }

  @EventHandler
  void on(JarOpened e, EventContext context) {
    rows.jdbc()
        .sql("insert into jars (hub_id, jar, marbles, position, version) values (?, ?, 0, ?, ?)")
        .params(context.hub(), e.jar(), context.position(), context.version())
        .update();
    mishaps.strike("open " + e.jar());
  }

  @EventHandler
  void on(MarbleAdded e, EventContext context) throws InterruptedException {
    gate.pass(e.jar());
    rows.jdbc()
        .sql("update jars set marbles = marbles + 1, version = ? where jar = ?")
        .params(context.version(), e.jar())
        .update();
    mishaps.strike("add " + e.jar());
  }

  @EventHandler
  void on(MarbleTaken e, EventContext context) {
    rows.jdbc()
        .sql("update jars set marbles = marbles - 1, version = ? where jar = ?")
        .params(context.version(), e.jar())
        .update();
  }
}
