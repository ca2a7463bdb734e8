package herald.platform.eventstore.log;

import herald.platform.eventstore.DatabaseErrors;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where streams end, without reading them. */
public final class StreamEnds {

  /** One look at the end of the index for each stream, and all of them at the same moment. */
  private static final String ALL_ARE =
      """
      select coalesce(bool_and(supposed.version is not distinct from (
        select max(events.version) from events where stream = supposed.stream and hub_id = :hub)), true)
      from unnest(cast(:streams as text[]), cast(:versions as bigint[])) as supposed (stream, version)""";

  private final JdbcClient jdbc;

  /** Over the pool that streams are read from. */
  public StreamEnds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether each of these streams of the hub ends with this version now, counted from 0.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached
   */
  public boolean are(String hub, Map<String, Long> versions) {
    String[] streams = versions.keySet().toArray(String[]::new);
    Long[] supposed = versions.values().toArray(Long[]::new);
    return DatabaseErrors.translated(
        () ->
            jdbc.sql(ALL_ARE)
                .param("hub", hub)
                .param("streams", streams)
                .param("versions", supposed)
                .query(Boolean.class)
                .single());
  }
}
