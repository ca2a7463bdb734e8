package herald.platform.api.attack;

import herald.platform.eventstore.EngineRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service keeps of a hub, as only its database can tell. */
record Rows(EngineRows rows) {

  private static final String TABLES =
      """
      select c.table_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'hub_id' and c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      order by 1""";

  long events(String hub) {
    return rows.read(
        jdbc ->
            jdbc.sql("select count(*) from events where hub_id = ?")
                .param(hub)
                .query(Long.class)
                .single());
  }

  /** A digest of all rows of the hub, by table. */
  Map<String, String> of(String hub) {
    return rows.read(
        jdbc -> {
          List<String> tables = jdbc.sql(TABLES).query(String.class).list();
          Map<String, String> digests = new TreeMap<>();
          tables.forEach(table -> digests.put(table, digest(jdbc, table, hub)));
          return digests;
        });
  }

  private static String digest(JdbcClient jdbc, String table, String hub) {
    String sql =
        "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"%s\" t where hub_id = ?";
    return jdbc.sql(sql.formatted(table)).param(hub).query(String.class).single();
  }
}
