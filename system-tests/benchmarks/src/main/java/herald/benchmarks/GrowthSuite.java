package herald.benchmarks;

import herald.benchmarks.ours.HistoryFixture;
import herald.benchmarks.ours.RawAppends;
import herald.benchmarks.ours.Replay;
import herald.benchmarks.ours.StreamLength;
import herald.benchmarks.ours.TokenSize;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Ratio;
import herald.benchmarks.suite.Suite;
import java.util.List;

/**
 * Whether a store that holds much is as fast as one that holds little: target 10.
 *
 * @param small events of the store that is appended to
 * @param middle of the one that is replayed
 * @param large of both, later
 * @param stream events of the long stream
 */
record GrowthSuite(long small, long middle, long large, int stream) {

  private static final int SHORT = 10;

  Suite on(Server server, Pace pace) {
    HistoryFixture few = new HistoryFixture(server, "few", small);
    HistoryFixture more = new HistoryFixture(server, "more", middle);
    HistoryFixture many = new HistoryFixture(server, "many", large);
    return new Suite(
        "growth",
        List.of(
            StreamLength.of(SHORT, server, pace),
            StreamLength.of(stream, server, pace),
            RawAppends.behind(few, "appends-few", server, pace),
            RawAppends.behind(many, "appends-many", server, pace),
            new Replay(more, "replay-more"),
            new Replay(many, "replay-many"),
            new TokenSize(few, "token-few"),
            new TokenSize(many, "token-many")),
        ratios());
  }

  private List<Ratio> ratios() {
    return List.of(
        Ratio.between(
            "stream_length", "10", StreamLength.name(stream), StreamLength.name(SHORT), 1.3, 1.05),
        Ratio.between("appends_as_store_grows", "10", "appends-many", "appends-few", 0.8, 0.95),
        Ratio.between("replay_as_store_grows", "10", "replay-many", "replay-more", 0.85, 0.95),
        // The number has more digits, and nothing else may be longer.
        Ratio.between("token_size", "10", "token-many", "token-few", 1.2, 1.15));
  }
}
