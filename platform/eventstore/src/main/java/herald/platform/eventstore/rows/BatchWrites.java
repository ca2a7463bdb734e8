package herald.platform.eventstore.rows;

import herald.platform.eventstore.rows.RowWriter.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of a batch of events or records write into rows, gathered so that few round
 * trips take the values of many. It is sent before anything else is done in the transaction, and
 * before that is committed. The writes of one stream reach the database in their order; those of
 * different streams concern different rows and may change places.
 */
public final class BatchWrites {

  private static final String RESOURCE = BatchWrites.class.getName();
  private static final ScopedValue<BatchWrites> OF_THE_WORK = ScopedValue.newInstance();

  /**
   * From so many rows a hub on it is quicker to enter each hub and have the driver join the rows
   * into one insert, which spares the database half of its work; below, the round trips cost more.
   */
  private static final int ROWS_WORTH_A_TRIP = 8;

  private record Event(String hub, String stream, long position) {}

  private final RowWriter writer;
  private final List<Statement> pending = new ArrayList<>();

  /** Which statement has a stream's latest values; its next ones are of that or a later one. */
  private final Map<String, Integer> latest = new HashMap<>();

  /** The hub that the transaction is set to. */
  private String hub = "";

  private Event current = new Event("", "", -1);
  private boolean ofOthers;
  private long newest;
  private OptionalLong suspects = OptionalLong.empty();

  private BatchWrites(RowWriter writer) {
    this.writer = writer;
  }

  /** Those of a batch, which are sent at the latest when it is committed. */
  public static BatchWrites of(UnitOfWork<?> batch, RowWriter writer) {
    return batch.getOrComputeResource(
        RESOURCE,
        key -> {
          BatchWrites writes = new BatchWrites(writer);
          batch.onPrepareCommit(unit -> writes.send());
          return writes;
        });
  }

  /** Runs the work with what it gathers, which is sent when it has come to its end. */
  public static <T extends @Nullable Object> T during(
      Function<BatchWrites, T> work, RowWriter writer) {
    BatchWrites writes = new BatchWrites(writer);
    T result = ScopedValue.where(OF_THE_WORK, writes).call(() -> work.apply(writes));
    writes.send();
    return result;
  }

  /** Those of the batch that the thread handles; null if it handles none. */
  public static @Nullable BatchWrites current() {
    if (CurrentUnitOfWork.isStarted()) {
      return of(CurrentUnitOfWork.get().root());
    }
    return OF_THE_WORK.isBound() ? OF_THE_WORK.get() : null;
  }

  /** Those of a batch; null if it gathers none. */
  public static @Nullable BatchWrites of(UnitOfWork<?> batch) {
    return batch.getResource(RESOURCE);
  }

  /** What is written from now on comes from this event. */
  public void enter(String hub, String stream, long position) {
    current = new Event(hub, stream, position);
    ofOthers = !pending.isEmpty();
  }

  /** Gathers a statement of the event at hand. */
  public void add(String sql, @Nullable Object... values) {
    int at = find(sql, latest.getOrDefault(current.stream(), 0));
    if (at == pending.size()) {
      pending.add(new Statement(sql, new ArrayList<>()));
    }
    pending.get(at).rows.add(new Row(current.hub(), current.stream(), values));
    latest.put(current.stream(), at);
    newest = Math.max(newest, current.position());
  }

  private int find(String sql, int from) {
    int at = from;
    while (at < pending.size() && !pending.get(at).sql.equals(sql)) {
      at++;
    }
    return at;
  }

  /** Sends what is gathered, and sets the transaction to the hub of the event at hand. */
  public void makeWay() {
    send();
    set(current.hub());
  }

  /**
   * Sends what is gathered.
   *
   * @throws org.springframework.dao.DataAccessException as the failing statement alone would have
   *     it; whose it is, see {@link #suspects}
   */
  public void send() {
    if (pending.isEmpty()) {
      return;
    }
    suspects = ofOthers ? OptionalLong.of(newest) : OptionalLong.empty();
    pending.forEach(this::send);
    suspects = OptionalLong.empty();
    pending.clear();
    latest.clear();
    ofOthers = false;
    newest = -1;
  }

  private void send(Statement statement) {
    List<Row> rows = statement.rows;
    if (rows.size() < ROWS_WORTH_A_TRIP * statement.hubs()) {
      sendEach(statement.sql, rows);
      return;
    }
    // An insert of many rows that met one twice would be refused, so of each stream only the first.
    Set<String> streams = new HashSet<>();
    Map<Boolean, List<Row>> first =
        rows.stream().collect(Collectors.partitioningBy(row -> streams.add(row.stream())));
    first.get(true).stream()
        .collect(Collectors.groupingBy(Row::hub, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (of, some) -> {
              set(of);
              writer.write(statement.sql, some.stream().map(Row::values).toList());
            });
    sendEach(statement.sql, first.get(false));
  }

  private void sendEach(String sql, List<Row> rows) {
    if (rows.size() == 1) {
      set(rows.getFirst().hub());
      writer.write(sql, List.<@Nullable Object[]>of(rows.getFirst().values()));
    } else if (!rows.isEmpty()) {
      writer.writeEach(sql, rows);
      hub = rows.getLast().hub();
    }
  }

  /**
   * Up to which position lie the events of which one has made the sending fail; empty if nothing
   * has failed, or it can only be the event at hand.
   */
  public OptionalLong suspects() {
    return suspects;
  }

  private void set(String next) {
    if (!next.equals(hub)) {
      writer.enter(next);
      hub = next;
    }
  }

  private record Statement(String sql, List<Row> rows) {

    private long hubs() {
      return rows.stream().map(Row::hub).distinct().count();
    }
  }
}
