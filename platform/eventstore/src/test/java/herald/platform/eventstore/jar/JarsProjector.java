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
    rows.write(
        "insert into jars (hub_id, jar, marbles, position, version) values (?, ?, 0, ?, ?)",
        context.hub(),
        e.jar(),
        context.position(),
        mishaps.unlessSpoilt("open " + e.jar(), context.version()));
    mishaps.strike("open " + e.jar());
  }

  @EventHandler
  void on(MarbleAdded e, EventContext context) throws InterruptedException {
    gate.pass(e.jar());
    rows.write(
        "update jars set marbles = marbles + 1, version = ? where jar = ?",
        mishaps.unlessSpoilt("add " + e.jar(), context.version()),
        e.jar());
    mishaps.strike("add " + e.jar());
  }

  /** Looks what is there first, as a handler does that has to know. */
  @EventHandler
  void on(MarbleTaken e, EventContext context) {
    int marbles =
        rows.jdbc()
            .sql("select marbles from jars where jar = ?")
            .param(e.jar())
            .query(Integer.class)
            .single();
    rows.write(
        "update jars set marbles = ?, version = ? where jar = ?",
        marbles - 1,
        context.version(),
        e.jar());
  }
}
