package herald.platform.eventstore.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for holes in the wall between the hubs. A service with one refuses to start. */
public final class RoleCheck {

  /** Each question answers the names of what is wrong; :app, :engine and :owner are the roles. */
  private static final Map<String, String> HOLES =
      Map.ofEntries(
          Map.entry(
              "a role that is exempt from row-level security or may make roles or databases",
              """
              select rolname from pg_roles where rolname in (:app, :engine, :owner)
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"""),
          Map.entry(
              "a role that is a member of another",
              """
              select m.rolname || ' in ' || r.rolname from pg_auth_members a
              join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
              where m.rolname in (:app, :engine)"""),
          Map.entry(
              "a table without forced row-level security",
              """
              select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'rebuild') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
              and (has_any_column_privilege(:app, c.oid, 'select, insert, update') or has_table_privilege(:app, c.oid, 'delete')
                or has_any_column_privilege(:engine, c.oid, 'select, insert, update') or has_table_privilege(:engine, c.oid, 'delete'))"""),
          Map.entry(
              "a table that belongs to another role than the owner",
              """
              select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
              where n.nspname in ('public', 'rebuild') and c.relkind in ('r', 'p', 'v', 'm') and r.rolname <> :owner"""),
          Map.entry(
              "a view that reads as its owner",
              """
              select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'rebuild') and (c.relkind = 'm' or (c.relkind = 'v'
                and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)))"""),
          Map.entry(
              "a schema that requests have no business in",
              """
              select nspname from pg_namespace where nspname = 'rebuild'
              and (has_schema_privilege(:app, oid, 'usage, create') or has_schema_privilege(:engine, oid, 'create'))"""),
          Map.entry(
              "a policy for everybody",
              "select polrelid::regclass || '.' || polname from pg_policy where 0 = any (polroles)"),
          Map.entry(
              "an app policy that does not compare the hub",
              """
              select tablename || '.' || policyname from pg_policies where :app = any (roles)
              and (permissive <> 'PERMISSIVE' or exists (
                select from unnest(array[qual, with_check]) as side (says) where says is not null
                and says <> '(hub_id = NULLIF(current_setting(''herald.hub''::text, true), ''''::text))'))"""),
          Map.entry(
              "a function that runs as its owner",
              """
              select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname in ('public', 'rebuild') and p.prosecdef"""),
          Map.entry(
              "a column that points at large objects, which no policy guards",
              """
              select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'rebuild') and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
              and a.atttypid in ('oid'::regtype, 'oid[]'::regtype)"""),
          Map.entry(
              "a large object, which no policy guards",
              "select oid::text from pg_largeobject_metadata"),
          Map.entry(
              "a right to truncate, which no policy stops",
              """
              select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'rebuild') and c.relkind in ('r', 'p')
              and (has_table_privilege(:app, c.oid, 'truncate') or has_table_privilege(:engine, c.oid, 'truncate'))"""),
          Map.entry(
              "a hub that is set before anybody asked",
              """
              select setconfig::text from pg_db_role_setting where setconfig::text like '%herald.hub%'
              and (setdatabase = 0 or setdatabase = (select oid from pg_database where datname = current_database()))
              and (setrole = 0 or setrole in (select oid from pg_roles where rolname in (:app, :engine)))"""));

  private final DatabaseProperties database;

  /** For this database's roles. */
  public RoleCheck(DatabaseProperties database) {
    this.database = database;
  }

  /**
   * Asks all questions, as the engine role.
   *
   * @throws IllegalStateException naming every hole
   */
  public void run(JdbcClient engine) {
    List<String> found = new ArrayList<>();
    HOLES.forEach(
        (hole, question) ->
            engine
                .sql(question)
                .param("app", database.app())
                .param("engine", database.engine())
                .param("owner", database.owner())
                .query(String.class)
                .list()
                .forEach(name -> found.add(hole + ": " + name)));
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "The database " + database.name() + " does not keep the hubs apart: " + found);
    }
  }
}
