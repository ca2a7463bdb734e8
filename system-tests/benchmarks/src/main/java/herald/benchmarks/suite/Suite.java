package herald.benchmarks.suite;

import java.util.List;

/**
 * Who is measured, and what is made of it.
 *
 * @param name of the command and of the files that a run leaves behind
 */
public record Suite(String name, List<Contestant> contestants, List<Ratio> ratios) {

  public Suite {
    contestants = List.copyOf(contestants);
    ratios = List.copyOf(ratios);
  }
}
