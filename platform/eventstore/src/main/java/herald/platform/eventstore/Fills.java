package herald.platform.eventstore;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which tables a projector of a group {@code read.*} fills, from the events alone. They are the
 * group's own: nobody else writes them, and each of their rows is of one hub. So the group can be
 * rebuilt beside them: its handlers fill copies of them with all events, which then take their
 * place. A handler may therefore be called by two threads at once, names its tables without a
 * schema, and works in the transaction that it is called in, best by {@link EngineRows#write}. The
 * service does not start without this on each projector.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fills {

  /** The tables' names. */
  String[] value();
}
