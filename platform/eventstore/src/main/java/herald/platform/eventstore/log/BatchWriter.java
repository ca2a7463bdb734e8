package herald.platform.eventstore.log;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.chain.Seal;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch in one transaction and answers its appends. The row {@code store_head} is counter
 * and lock in one: whoever raises it holds it until the commit, so positions have no gaps and
 * follow the order of commits, however many processes append.
 *
 * <p>Almost always nobody else has appended since the last batch. So that is presumed, and the
 * batch is one statement that does nothing if the head has moved; the unique streams' versions
 * guard the rest. Only when it did not go that way are locking, looking and writing separate steps.
 * Used by one thread.
 */
final class BatchWriter {

  private static final String HEAD = "select position, seal from store_head for update";

  private static final String LOSERS =
      """
      select claimed.number from unnest(?, ?) with ordinality as claimed (stream, version, number)
      where exists (select from events where events.stream = claimed.stream and events.version >= claimed.version)
        or claimed.version > 0 and not exists (
          select from events where events.stream = claimed.stream and events.version = claimed.version - 1)""";

  private static final String OTHER_HUB =
      """
      select exists (
        select from unnest(?, ?) as claimed (stream, hub)
        join events on events.stream = claimed.stream and events.hub_id <> claimed.hub)""";

  private static final String STORED =
      "select 1 from events where stream = ? and version = ? and event_id = ?";

  private final DataSource connections;
  private final LongConsumer appended;
  private @Nullable Seal head;
  private boolean alone = true;

  /**
   * Writes over connections of the engine role.
   *
   * @param appended told the new head before anybody who waits for it is answered
   */
  BatchWriter(DataSource connections, LongConsumer appended) {
    this.connections = connections;
    this.appended = appended;
  }

  /** Answers each append of the batch, one way or the other. */
  void write(List<Append> batch) {
    Seal before = head;
    if (before == null || !alone || !isAnsweredAtOnce(batch, before)) {
      writeCarefully(batch);
    }
  }

  /** False if nothing was written and nobody was answered: somebody else has appended meanwhile. */
  private boolean isAnsweredAtOnce(List<Append> batch, Seal before) {
    EventRows rows = EventRows.after(before, batch);
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(true);
      if (!isCommitted(batch, () -> rows.write(connection))) {
        return false;
      }
      succeed(batch, rows.seal());
    } catch (SQLException e) {
      if (!DatabaseErrors.passes(e)) {
        return false;
      }
      fail(batch, e);
    }
    return true;
  }

  private void writeCarefully(List<Append> batch) {
    List<Append> winners = batch;
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      Seal before = lock(connection);
      alone = before.equals(head);
      head = before;
      winners = winners(connection, batch);
      if (!winners.isEmpty()) {
        EventRows rows = EventRows.after(before, winners);
        rows.write(connection);
        isCommitted(winners, () -> commit(connection));
        succeed(winners, rows.seal());
      }
    } catch (SQLException e) {
      if (winners.size() == 1 || DatabaseErrors.passes(e)) {
        fail(winners, e);
      } else {
        // One of them cannot be stored, and the others have nothing to do with it.
        winners.forEach(append -> writeCarefully(List.of(append)));
      }
    }
  }

  private void succeed(List<Append> batch, Seal seal) {
    head = seal;
    try {
      appended.accept(seal.position());
    } finally {
      long position = seal.position() - batch.stream().mapToInt(Append::size).sum();
      for (Append append : batch) {
        position += append.size();
        append.succeeded(position);
      }
    }
  }

  private void fail(List<Append> batch, SQLException because) {
    head = null;
    batch.forEach(append -> append.failed(refusal(because)));
  }

  /**
   * Runs what ends in a commit. A lost answer says nothing about the commit: look before answering
   * anybody.
   */
  private boolean isCommitted(List<Append> batch, Committing work) throws SQLException {
    try {
      return work.isDone();
    } catch (SQLException lost) {
      if (DatabaseErrors.isAway(lost) && isFound(batch, lost)) {
        return true;
      }
      throw lost;
    }
  }

  /**
   * Looking may fail too, and in another way. Then it is still not known how it went: who took the
   * second failure for the batch's own would write it again, or call it refused.
   */
  private boolean isFound(List<Append> batch, SQLException lost) {
    try {
      return isStored(batch);
    } catch (SQLException unseen) {
      lost.addSuppressed(unseen);
      return false;
    }
  }

  private static boolean commit(Connection connection) throws SQLException {
    connection.commit();
    return true;
  }

  /**
   * Whether the batch is in the log, all of it or nothing; waits until the transaction in doubt has
   * ended one way or the other.
   */
  private boolean isStored(List<Append> batch) throws SQLException {
    Entry last = batch.getLast().entries().getLast();
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      lock(connection);
      try (PreparedStatement statement = connection.prepareStatement(STORED)) {
        statement.setString(1, last.stream());
        statement.setLong(2, last.version());
        statement.setObject(3, UUID.fromString(last.eventId()));
        return statement.executeQuery().next();
      }
    }
  }

  private static Seal lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HEAD);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Seal(row.getLong(1), row.getBytes(2));
    }
  }

  /** Answers those whose streams have moved on, and returns the others. */
  private static List<Append> winners(Connection connection, List<Append> batch)
      throws SQLException {
    List<Append> winners = new ArrayList<>(batch);
    for (Append loser : losers(connection, batch)) {
      winners.remove(loser);
      loser.failed(
          belongsToAnotherHub(connection, loser)
              ? Rejection.unknown("stream.unknown", "R-PERM-1", "There is nothing of this id.")
              : new EventLog.Conflict());
    }
    return winners;
  }

  private static Set<Append> losers(Connection connection, List<Append> batch) throws SQLException {
    List<Append> claimants = new ArrayList<>();
    List<String> streams = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    for (Append append : batch) {
      Set<String> own = new HashSet<>();
      for (Entry entry : append.entries()) {
        if (own.add(entry.stream())) {
          claimants.add(append);
          streams.add(entry.stream());
          versions.add(entry.version());
        }
      }
    }
    Set<Append> losers = new LinkedHashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(LOSERS)) {
      statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
      statement.setArray(2, connection.createArrayOf("int8", versions.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          losers.add(claimants.get(rows.getInt(1) - 1));
        }
      }
    }
    return losers;
  }

  /** A hub sees another hub's stream as empty; that it exists shows only when it is appended to. */
  private static boolean belongsToAnotherHub(Connection connection, Append append)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OTHER_HUB)) {
      Object[] streams = append.entries().stream().map(Entry::stream).toArray();
      Object[] hubs = append.entries().stream().map(Entry::hub).toArray();
      statement.setArray(1, connection.createArrayOf("text", streams));
      statement.setArray(2, connection.createArrayOf("text", hubs));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** What will pass is told from what never will, so that nobody repeats the latter for ever. */
  private static RuntimeException refusal(SQLException error) {
    if (DatabaseErrors.isDuplicate(error)) {
      return new EventLog.Conflict(error);
    }
    return DatabaseErrors.passes(error)
        ? new Unavailable("The events could not be stored.", error)
        : new IllegalStateException("The database refuses the events.", error);
  }

  private interface Committing {
    boolean isDone() throws SQLException;
  }
}
