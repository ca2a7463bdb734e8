package herald.benchmarks.load;

/** One thing that callers ask for and wait for. */
@FunctionalInterface
public interface Call {

  /**
   * Does it and returns when it is done.
   *
   * @param caller from 0
   * @param target of those there are, from 0
   */
  void on(int caller, int target) throws Exception;
}
