package herald.benchmarks.peers;

import herald.benchmarks.ceilings.PgbenchContestant;
import herald.benchmarks.machine.Client;
import herald.benchmarks.machine.Programs;
import herald.benchmarks.ours.Tallies;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * message-db, an event store of functions in PostgreSQL: its {@code write_message}, into the
 * streams of one category. It is fetched from npm by the run and is no part of this repository.
 */
public final class MessageDb extends PgbenchContestant {

  private static final String PACKAGE = "@eventide/message-db";
  private static final String VERSION = "1.3.1";

  /**
   * In the order of its own install scripts, but for the extension pgcrypto, whose one function
   * that it calls has been PostgreSQL's own since version 13.
   */
  private static final List<String> SCRIPTS =
      List.of(
          "roles/message-store",
          "schema/message-store",
          "tables/messages",
          "types/message",
          "functions/message-store-version",
          "functions/hash-64",
          "functions/acquire-lock",
          "functions/category",
          "functions/is-category",
          "functions/id",
          "functions/cardinal-id",
          "functions/stream-version",
          "functions/write-message",
          "indexes/messages-id",
          "indexes/messages-stream",
          "indexes/messages-category");

  private final Server server;
  private final Path folder;
  private @Nullable Database database;

  /**
   * On this server.
   *
   * @param installed where the package is kept between runs
   */
  public MessageDb(Server server, Path folder, Path installed, Pace pace) {
    super("message-db", "message-db " + VERSION + ", write_message, one category", folder, pace);
    this.server = server;
    this.folder = installed;
  }

  @Override
  protected Client make() throws IOException, InterruptedException {
    Path scripts = install();
    database = server.database("message_db");
    Client client = database.clientOfSuperuser();
    database.run("alter database message_db set search_path = message_store, public");
    for (String script : SCRIPTS) {
      client.script(scripts.resolve(script + ".sql"));
    }
    return client;
  }

  private Path install() throws IOException, InterruptedException {
    Path scripts = folder.resolve("node_modules").resolve(PACKAGE).resolve("database");
    if (!Files.isDirectory(scripts)) {
      Files.createDirectories(folder);
      String npm = Programs.require("npm", "npm").toString();
      Programs.run(
          List.of(
              npm,
              "install",
              "--prefix",
              folder.toString(),
              "--no-audit",
              "--no-fund",
              "--ignore-scripts",
              PACKAGE + "@" + VERSION),
          Map.of());
    }
    return scripts;
  }

  @Override
  protected String script() {
    return "\\set target random_zipfian(1, %d, 1.001)\n".formatted(Tallies.MANY)
        + """
        select write_message(gen_random_uuid()::varchar, 'tally-' || :target::text, 'Counted', :payload::text::jsonb, \
        :metadata::text::jsonb)""";
  }

  @Override
  public Unit unit() {
    return Unit.APPENDS_A_SECOND;
  }

  @Override
  protected void check(long rows) {
    Voided.unlessEqual("messages", rows, database.number("select count(*) from messages"));
    Voided.unlessEqual(
        "streams with gaps or out of order",
        0,
        database.number(
            """
            select count(distinct stream_name) from (
              select stream_name,
                position - lag(position, 1, -1::bigint) over (partition by stream_name order by global_position) as step
              from messages) as steps
            where step <> 1"""));
  }
}
