package herald.benchmarks.suite;

import java.util.List;

/**
 * Somebody who is measured. The suite calls {@link #prepare} once, and then in each round {@link
 * #open}, for each level {@link #measure} and {@link #check}, and {@link #close}: at any moment
 * only one contestant is open, so that none costs another one time.
 */
public interface Contestant {

  /** Short and unique, as the ratios call it. */
  String name();

  /** What is measured, in a few words. */
  String what();

  Unit unit();

  /**
   * The numbers of callers that are tried; the best counts. A single 1 where there is no choice.
   */
  List<Integer> levels();

  /** Makes what all rounds need. */
  void prepare() throws Exception;

  /** Starts what a turn needs. */
  void open() throws Exception;

  /** Warms up, measures and answers the figure, in its unit. */
  double measure(int level) throws Exception;

  /**
   * Looks whether the last measurement was one: nothing lost, nothing double, order kept.
   *
   * @throws Voided if the figure does not count, saying why
   */
  void check() throws Exception;

  /** Ends what {@link #open} has started; also after a failure. */
  void close() throws Exception;

  /** What else is to be said beside the figures. */
  default List<String> remarks() {
    return List.of();
  }
}
