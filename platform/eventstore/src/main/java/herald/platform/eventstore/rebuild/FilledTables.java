package herald.platform.eventstore.rebuild;

import herald.platform.eventstore.Fills;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables each group {@code read.*} fills, as its projectors say. */
public final class FilledTables {

  /** Each question answers the names of the tables that cannot be copied, and why. */
  private static final Map<String, String> HINDRANCES =
      Map.of(
          "is no plain table of this schema",
          """
          select name from unnest(:tables) name where not exists (
            select from pg_class where relnamespace = 'public'::regnamespace and relname = name
            and relkind = 'r' and relpersistence = 'p' and not relispartition)""",
          "has rows of no hub",
          """
          select name from unnest(:tables) name where not exists (
            select from pg_attribute where attrelid = to_regclass('public.' || quote_ident(name)) and attname = 'hub_id')""",
          "refers to another table, or is referred to",
          """
          select name from unnest(:tables) name where exists (
            select from pg_constraint where contype = 'f' and to_regclass('public.' || quote_ident(name)) in (conrelid, confrelid))""",
          "has a trigger or a rule",
          """
          select relname from pg_class where relnamespace = 'public'::regnamespace and relname = any (:tables)
          and (relhasrules or exists (select from pg_trigger where tgrelid = pg_class.oid and not tgisinternal))""",
          "has a sequence, which a rebuilding would not follow",
          """
          select name from unnest(:tables) name where exists (
            select from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
            where d.refobjid = to_regclass('public.' || quote_ident(name)) and d.deptype in ('a', 'i'))""",
          "has a view upon it",
          """
          select name from unnest(:tables) name where exists (
            select from pg_depend d join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
            where d.refobjid = to_regclass('public.' || quote_ident(name)) and r.ev_class <> d.refobjid)""");

  private final Map<String, Set<String>> tables;

  private FilledTables(Map<String, Set<String>> tables) {
    this.tables = tables;
  }

  /**
   * As the application's beans say.
   *
   * @throws IllegalStateException if a projector of a group {@code read.*} does not say it, or one
   *     of another group does
   */
  public static FilledTables of(ListableBeanFactory beans) {
    Map<String, Set<String>> tables = new TreeMap<>();
    for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
      String group = beans.findAnnotationOnBean(bean, ProcessingGroup.class).value();
      Fills fills = beans.findAnnotationOnBean(bean, Fills.class);
      if (group.startsWith("read.") != (fills != null)) {
        throw new IllegalStateException(
            bean + ", of " + group + (fills == null ? ", lacks" : ", cannot have") + " @Fills");
      }
      if (fills != null) {
        tables.computeIfAbsent(group, key -> new TreeSet<>()).addAll(List.of(fills.value()));
      }
    }
    return new FilledTables(tables);
  }

  /** The tables of a group; none of a group that is not {@code read.*}. */
  List<String> of(String group) {
    return List.copyOf(tables.getOrDefault(group, Set.of()));
  }

  /**
   * Looks whether each table is there, is one group's, and can be copied; as the engine role.
   *
   * @throws IllegalStateException naming each table that is not
   */
  public void check(JdbcClient engine) {
    List<String> all = tables.values().stream().flatMap(Collection::stream).sorted().toList();
    List<String> found = new ArrayList<>();
    all.stream()
        .filter(table -> all.indexOf(table) < all.lastIndexOf(table))
        .distinct()
        .forEach(table -> found.add(table + " is filled by two groups"));
    HINDRANCES.forEach(
        (hindrance, question) ->
            engine
                .sql(question)
                .param("tables", all.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(table -> found.add(table + " " + hindrance)));
    if (!found.isEmpty()) {
      throw new IllegalStateException("Tables of read.* that cannot be rebuilt: " + found);
    }
  }
}
