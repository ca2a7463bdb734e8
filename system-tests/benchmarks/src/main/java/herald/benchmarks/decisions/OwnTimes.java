package herald.benchmarks.decisions;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the service itself took, by the histogram that it keeps for its operator: without what
 * the generator adds, and the way there and back.
 *
 * @param within how many it answered within so many seconds since it started
 */
record OwnTimes(NavigableMap<Double, Double> within) {

  private static final Pattern BUCKET =
      Pattern.compile("http_server_requests_seconds_bucket\\{(.*)} (\\S+)");
  private static final Pattern BOUND = Pattern.compile("le=\"([^\"]+)\"");
  private static final double MOST = 0.99;

  /**
   * @param metrics as Prometheus reads them
   * @param path of the requests that count
   */
  static OwnTimes of(String metrics, String path) {
    NavigableMap<Double, Double> within = new TreeMap<>();
    metrics
        .lines()
        .map(BUCKET::matcher)
        .filter(Matcher::matches)
        .filter(bucket -> bucket.group(1).contains("uri=\"" + path + "\""))
        .forEach(
            bucket ->
                within.merge(
                    bound(bucket.group(1)), Double.parseDouble(bucket.group(2)), Double::sum));
    return new OwnTimes(within);
  }

  private static double bound(String labels) {
    Matcher bound = BOUND.matcher(labels);
    if (!bound.find()) {
      throw new IllegalArgumentException("a bucket without its bound: " + labels);
    }
    return bound.group(1).equals("+Inf")
        ? Double.POSITIVE_INFINITY
        : Double.parseDouble(bound.group(1));
  }

  /**
   * Milliseconds within which it answered 99 of 100 since then, rounded up to what the histogram
   * tells apart, which are steps of a tenth to a third.
   *
   * @throws IllegalStateException if it answered none
   */
  double p99Since(OwnTimes earlier) {
    double all = since(earlier, Double.POSITIVE_INFINITY);
    if (all == 0) {
      throw new IllegalStateException("the service counted no request");
    }
    return within.navigableKeySet().stream()
            .filter(bound -> since(earlier, bound) >= MOST * all)
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY)
        * 1000;
  }

  /**
   * The share, from 0 to 1, that it answered within so many milliseconds, a step of the histogram.
   */
  double withinSince(OwnTimes earlier, double millis) {
    return since(earlier, millis / 1000) / since(earlier, Double.POSITIVE_INFINITY);
  }

  private double since(OwnTimes earlier, double bound) {
    return within.getOrDefault(bound, 0.0) - earlier.within.getOrDefault(bound, 0.0);
  }
}
