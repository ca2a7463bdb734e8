package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody has the head of the log for long, or has it while a connection breaks. */
class HoldingTheHeadIT {

  private static final Duration LONGER_THAN_ANY_TURN = Duration.ofSeconds(40);

  private final TestDatabase test = TestPostgres.database("head");
  private final TcpProxy proxy = proxy();
  private final Pools pools = new Pools(through(test.url()));
  private final Pools proxied =
      new Pools(through("jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + test.name()));
  private final List<AutoCloseable> open = new ArrayList<>();
  private JdbcClient superuser;

  @BeforeEach
  void open() throws Exception {
    new Migrations(through(test.url())).run();
    superuser = JdbcClient.create(new SingleConnectionDataSource(opened(test.asSuperuser()), true));
    proxy.open();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    proxy.close();
  }

  @Test
  void whoWaitsTooLongIsToldAndAllGoesOnAfterwards() throws Exception {
    PostgresLog log = log(pools.appends());
    assertThat(log.append(List.of(Entries.of("hub_a", "first", 0)))).isEqualTo(1);
    Connection holder = holder();
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      callers.add(call(log, Entries.of("hub_a", "a" + i, 0), Entries.of("hub_a", "b" + i, 0)));
    }
    for (Caller caller : callers) {
      assertThatThrownBy(caller::answer).hasCauseInstanceOf(Unavailable.class);
    }
    holder.rollback();
    assertThat(log.after(1, 100)).isEmpty();
    assertThat(log.append(List.of(Entries.of("hub_a", "a0", 0)))).isEqualTo(2);
  }

  @Test
  void aHolderThatEndsInTimeKeepsNobodyFromAppending() throws Exception {
    PostgresLog log = log(pools.appends());
    PostgresLog another = log(pools.appends());
    log.append(List.of(Entries.of("hub_a", "first", 0)));
    Connection holder = holder();
    holder.createStatement().execute("update store_head set position = position + 1");
    Caller caller = call(log, Entries.of("hub_a", "a", 0));
    Caller other = call(another, Entries.of("hub_a", "b", 0));
    await().until(() -> whoWaitForTheHead().size() == 2);
    holder.rollback();
    assertThat(List.of(caller.answer(), other.answer())).containsExactlyInAnyOrder(2L, 3L);
  }

  /**
   * The commit takes longer than anybody waits for a turn, and its connection breaks: even then the
   * caller must not be told that nothing was appended.
   */
  @Test
  void aCommitInDoubtIsNeverCalledRefused() throws Exception {
    HikariConfig impatient = lean(proxied.appends());
    impatient.setConnectionInitSql("set lock_timeout = '1s'");
    PostgresLog log = log(new HikariDataSource(impatient));
    warmUp(log);
    commitsWait();
    Entry entry = Entries.of("hub_a", "a", 0);
    Caller caller = call(log, entry);
    await().until(() -> backends("wait_event = 'PgSleep'").size() == 1);
    proxy.cut();
    await().until(() -> whoWaitForTheHead().size() == 1);
    List<String> looking = whoWaitForTheHead();
    await().until(() -> caller.isDone() || triesAgain(looking));
    commitsGoOn();
    assertThatThrownBy(caller::answer).hasCauseInstanceOf(Unavailable.class);
    await().until(() -> log.after(2, 10).size() == 1);
    assertThat(log.after(2, 10)).extracting(Entry::eventId).containsExactly(entry.eventId());
    assertThatThrownBy(() -> log.append(List.of(Entries.of("hub_a", "a", 0))))
        .isInstanceOf(EventLog.Conflict.class);
    assertThat(log.append(List.of(Entries.of("hub_a", "a", 1)))).isEqualTo(4);
  }

  @Test
  void aCommitWhoseAnswerIsLostIsFound() throws Exception {
    PostgresLog log = log(new HikariDataSource(lean(proxied.appends())));
    warmUp(log);
    commitsWait();
    Caller caller = call(log, Entries.of("hub_a", "a", 0), Entries.of("hub_a", "b", 0));
    await().until(() -> backends("wait_event = 'PgSleep'").size() == 1);
    proxy.cut();
    await().until(() -> whoWaitForTheHead().size() == 1);
    commitsGoOn();
    assertThat(caller.answer()).isEqualTo(4);
  }

  @Test
  void whatCannotBeStoredFailsAlone() throws Exception {
    PostgresLog log = log(pools.appends());
    log.append(List.of(Entries.of("hub_a", "first", 0)));
    Connection holder = holder();
    Caller ahead = call(log, Entries.of("hub_a", "ahead", 0));
    await().until(() -> whoWaitForTheHead().size() == 1);
    Caller before = waiting(call(log, Entries.of("hub_b", "before", 0)));
    Caller nul =
        waiting(call(log, Entries.of("hub_a", "good", 0), Entries.of("hub_a", "nul\0", 0)));
    Caller behind =
        waiting(call(log, Entries.of("hub_b", "behind", 0), Entries.of("hub_b", "behind", 1)));
    holder.rollback();
    assertThat(List.of(ahead.answer(), before.answer(), behind.answer()))
        .containsExactlyInAnyOrder(2L, 3L, 5L);
    assertThatThrownBy(nul::answer).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(log.after(0, 10))
        .extracting(Entry::stream)
        .containsExactlyInAnyOrder("first", "ahead", "before", "behind", "behind");
  }

  /** Once it is in the queue, so that whoever comes next is behind it. */
  private static Caller waiting(Caller caller) {
    await().until(caller::waits);
    return caller;
  }

  /** From here on it presumes that nobody else appends. */
  private static void warmUp(PostgresLog log) {
    log.append(List.of(Entries.of("hub_a", "first", 0)));
    log.append(List.of(Entries.of("hub_a", "first", 1)));
  }

  private Connection holder() throws SQLException {
    Connection holder = opened(test.asSuperuser());
    holder.setAutoCommit(false);
    holder.createStatement().execute("select 1 from store_head for update");
    return holder;
  }

  private void commitsWait() {
    superuser.sql("create table commits (go boolean)").update();
    superuser.sql("grant select on commits to public").update();
    superuser
        .sql(
            """
            create function wait_for_go() returns trigger language plpgsql as $$
            begin
              while not exists (select from commits) loop
                perform pg_sleep(0.01);
              end loop;
              return null;
            end $$""")
        .update();
    superuser
        .sql(
            """
            create constraint trigger slow after insert on events deferrable initially deferred
            for each row execute function wait_for_go()""")
        .update();
  }

  private void commitsGoOn() {
    superuser.sql("insert into commits values (true)").update();
  }

  private List<String> whoWaitForTheHead() {
    return backends("wait_event_type = 'Lock'");
  }

  private boolean triesAgain(List<String> before) {
    List<String> now = whoWaitForTheHead();
    return !now.isEmpty() && !now.equals(before);
  }

  /** Each with the moment at which it asked for what it waits for. */
  private List<String> backends(String condition) {
    return superuser
        .sql(
            "select pid || ' since ' || query_start from pg_stat_activity where datname = ? and "
                + condition)
        .param(test.name())
        .query(String.class)
        .list();
  }

  /** The same pool without idle connections, so that what is cut is the one that is used. */
  private static HikariConfig lean(HikariDataSource pool) {
    HikariConfig config = new HikariConfig();
    pool.copyStateTo(config);
    pool.close();
    config.setMinimumIdle(0);
    return config;
  }

  private PostgresLog log(HikariDataSource appends) {
    opened(appends);
    return opened(new PostgresLog(appends, opened(pools.log())));
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  private static Caller call(PostgresLog log, Entry... entries) {
    return Caller.of(() -> log.append(List.of(entries)));
  }

  private DatabaseProperties through(String url) {
    return TestRoles.of(test, url);
  }

  private TcpProxy proxy() {
    try {
      return new TcpProxy(test.server().host(), test.server().port());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A thread that asks for something and can be seen to wait for the answer. */
  private record Caller(Thread thread, FutureTask<Long> task) {

    static Caller of(Callable<Long> work) {
      FutureTask<Long> task = new FutureTask<>(work);
      return new Caller(Thread.ofPlatform().daemon().start(task), task);
    }

    boolean waits() {
      return thread.getState() == Thread.State.WAITING;
    }

    boolean isDone() {
      return task.isDone();
    }

    long answer() throws Exception {
      return task.get(LONGER_THAN_ANY_TURN.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
