package herald.platform.eventstore.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One export of events with what proves them, in one transaction that sees one moment. */
final class Export {

  private static final int FETCH = 1_000;
  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EVENTS =
      """
      select position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload, leaf
      from events
      where position <= ? and (?::text is null or stream = ?) and (?::timestamptz is null or at <= ?)
      order by position""";

  private static final String BATCH_START =
      "select coalesce(max(position), 0) + 1 from (select position from events"
          + " where position < ? and seal is not null order by position desc limit 1) as before";

  private static final String BATCH_LEAVES =
      """
      select leaf from events where position >= ? and position <= (
        select position from events where position >= ? and seal is not null order by position limit 1)
      order by position""";

  private static final String SEALS =
      "select position, leaf, seal from events where position >= ? and position <= ? order by position";

  private static final String SEAL_BEFORE = "select seal from events where position = ?";

  private final Connection connection;
  private final ChainAudit.Head head;
  private final OutputStream to;

  private record Batch(long first, List<byte[]> leaves) {

    long last() {
      return first + leaves.size() - 1;
    }
  }

  Export(Connection connection, ChainAudit.Head head, OutputStream to) {
    this.connection = connection;
    this.head = head;
    this.to = to;
  }

  void write(@Nullable String stream, @Nullable Instant until) throws SQLException {
    long firstBatch = 0;
    Batch batch = new Batch(0, List.of());
    try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
      statement.setFetchSize(FETCH);
      statement.setLong(1, head.seal().position());
      statement.setString(2, stream);
      statement.setString(3, stream);
      OffsetDateTime end = until == null ? null : until.atOffset(ZoneOffset.UTC);
      statement.setObject(4, end, Types.TIMESTAMP_WITH_TIMEZONE);
      statement.setObject(5, end, Types.TIMESTAMP_WITH_TIMEZONE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          long position = rows.getLong("position");
          if (position > batch.last()) {
            batch = batchOf(position);
            firstBatch = firstBatch == 0 ? batch.first() : firstBatch;
          }
          line(event(rows, batch));
        }
      }
    }
    if (firstBatch > 0) {
      seals(firstBatch);
    }
    line(
        members(
            "kind", "head",
            "epoch", head.epoch(),
            "position", head.seal().position(),
            "seal", HEX.formatHex(head.seal().hash())));
  }

  private static Map<String, Object> event(ResultSet row, Batch batch) throws SQLException {
    int index = (int) (row.getLong("position") - batch.first());
    return members(
        "kind", "event",
        "position", row.getLong("position"),
        "hub", row.getString("hub_id"),
        "stream", row.getString("stream"),
        "streamType", row.getString("stream_type"),
        "version", row.getLong("version"),
        "id", row.getString("event_id"),
        "name", row.getString("name"),
        "revision", row.getInt("revision"),
        "at", row.getObject("at", OffsetDateTime.class).toInstant().toString(),
        "metadata", new String(row.getBytes("metadata"), StandardCharsets.UTF_8),
        "payload", new String(row.getBytes("payload"), StandardCharsets.UTF_8),
        "leaf", HEX.formatHex(row.getBytes("leaf")),
        "batch", members("first", batch.first(), "last", batch.last()),
        "path", HashTree.path(index, batch.leaves()).stream().map(HEX::formatHex).toList());
  }

  private Batch batchOf(long position) throws SQLException {
    long first;
    try (PreparedStatement statement = connection.prepareStatement(BATCH_START)) {
      statement.setLong(1, position);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        first = row.getLong(1);
      }
    }
    List<byte[]> leaves = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(BATCH_LEAVES)) {
      statement.setLong(1, first);
      statement.setLong(2, position);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          leaves.add(rows.getBytes(1));
        }
      }
    }
    return new Batch(first, leaves);
  }

  private void seals(long from) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEALS)) {
      statement.setFetchSize(FETCH);
      statement.setLong(1, from);
      statement.setLong(2, head.seal().position());
      try (ResultSet rows = statement.executeQuery()) {
        String before = HEX.formatHex(sealAt(from - 1));
        List<byte[]> leaves = new ArrayList<>();
        while (rows.next()) {
          leaves.add(rows.getBytes("leaf"));
          byte[] seal = rows.getBytes("seal");
          if (seal != null) {
            long last = rows.getLong("position");
            line(
                members(
                    "kind",
                    "seal",
                    "first",
                    last - leaves.size() + 1,
                    "last",
                    last,
                    "root",
                    HEX.formatHex(HashTree.root(leaves)),
                    "before",
                    before,
                    "seal",
                    HEX.formatHex(seal)));
            before = HEX.formatHex(seal);
            leaves.clear();
          }
        }
      }
    }
  }

  private byte[] sealAt(long position) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEAL_BEFORE)) {
      statement.setLong(1, position);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getBytes(1) : Seal.NONE.hash();
      }
    }
  }

  private static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  private void line(Map<String, Object> members) {
    try {
      to.write(JSON.writeValueAsBytes(members));
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
