package herald.notification.activity.read.log;

import herald.notification.activity.domain.Wordings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One happening as it is shown.
 *
 * @param what the contract's type, for programs
 * @param subject the id of what it happened to
 * @param actor who did it, if anybody is known to have
 * @param summary the sentence, for people
 */
record ActivityRow(
    String id,
    Instant at,
    String what,
    String subject,
    @Nullable String account,
    @Nullable Actor actor,
    String summary) {

  record Actor(String id, @Nullable String name) {}

  private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

  static ActivityRow read(ResultSet row, int number) throws SQLException {
    String actor = row.getString("actor");
    String what = row.getString("what");
    return new ActivityRow(
        row.getString("event_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        what,
        row.getString("subject"),
        row.getString("account"),
        actor == null ? null : new Actor(actor, row.getString("actor_name")),
        Wordings.of(what).with(facts(row)));
  }

  private static Map<String, String> facts(ResultSet row) throws SQLException {
    Map<String, String> facts = JsonMapper.shared().readValue(row.getString("facts"), FACTS);
    put(facts, "actor", row.getString("actor_name"));
    put(facts, "account", row.getString("account_name"));
    put(facts, "user", row.getString("subject_name"));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String fact) {
    if (fact != null) {
      facts.put(name, fact);
    }
  }
}
