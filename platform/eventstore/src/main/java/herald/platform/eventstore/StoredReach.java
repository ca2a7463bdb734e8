package herald.platform.eventstore;

import herald.platform.eventstore.log.EventNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the groups are that other processes of this service work on, from their stored positions.
 * Those lag, by two seconds or so, behind events that the group does not handle; so a group has
 * also reached a position when nothing between concerns it.
 */
final class StoredReach {

  private static final String POSITION =
      "select token, token_type from processor_tokens where processor = ?";

  /** A name that is not known here counts as handled: an upcaster may make anything of it. */
  private static final String NOTHING_BETWEEN =
      """
      select (select position from store_head) >= :target and not exists (
        select 1 from events
        where position > :position and position <= :target and name <> all (:unhandled))""";

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final EventNames names;

  /** Over a pool that handlers do not need: many may be asking. */
  StoredReach(JdbcClient jdbc, Serializer serializer, EventNames names) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.names = names;
  }

  long of(StreamingEventProcessor group) {
    return of(group.getName());
  }

  long of(String group) {
    return jdbc.sql(POSITION).param(group).query(this::position).list().stream()
        .min(Comparator.naturalOrder())
        .orElse(0L);
  }

  boolean isAt(StreamingEventProcessor group, long asked) {
    long position = of(group);
    return position >= asked || nothingBetween(group, position, asked);
  }

  private boolean nothingBetween(StreamingEventProcessor group, long position, long target) {
    var handlers = ((AbstractEventProcessor) group).eventHandlerInvoker();
    return jdbc.sql(NOTHING_BETWEEN)
        .param("position", position)
        .param("target", target)
        .param("unhandled", names.of(event -> !handlers.canHandleType(event)))
        .query(Boolean.class)
        .single();
  }

  private long position(ResultSet row, int number) throws SQLException {
    byte[] stored = row.getBytes("token");
    if (stored == null) {
      return 0;
    }
    TrackingToken token =
        serializer.deserialize(
            new SimpleSerializedObject<>(stored, byte[].class, row.getString("token_type"), null));
    return token.position().orElse(0);
  }
}
