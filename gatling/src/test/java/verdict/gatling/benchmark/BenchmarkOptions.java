package verdict.gatling.benchmark;

import java.util.Iterator;
import java.util.List;

/**
 * What is asked of the benchmark.
 *
 * @param requestsPerSecond of both arms together
 * @param seconds of load that is measured, in each run
 * @param loopRequests how many requests the recorder's own cost is measured with
 */
record BenchmarkOptions(int requestsPerSecond, int seconds, int warmUpSeconds, int loopRequests) {
  private static final BenchmarkOptions DEFAULT = new BenchmarkOptions(1_000, 30, 15, 1_000_000);

  /**
   * Those of a command line.
   *
   * @throws IllegalArgumentException when there is another option, or no number after one
   */
  static BenchmarkOptions parse(List<String> arguments) {
    BenchmarkOptions asked = DEFAULT;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      asked =
          switch (option) {
            case "--rate" -> asked.withRate(number(option, rest, 2));
            case "--seconds" -> asked.withSeconds(number(option, rest, 2));
            case "--warm-up" -> asked.withWarmUp(number(option, rest, 1));
            default ->
                throw new IllegalArgumentException(
                    "unknown option \""
                        + option
                        + "\"; known: --rate, --seconds, --warm-up, --help");
          };
    }
    return asked;
  }

  private static int number(String option, Iterator<String> rest, int least) {
    String given = rest.hasNext() ? rest.next() : "";
    if (given.matches("[0-9]{1,6}") && Integer.parseInt(given) >= least) {
      return Integer.parseInt(given);
    }
    throw new IllegalArgumentException(
        "%s must be a whole number, %d or more, was \"%s\"; try %s 30"
            .formatted(option, least, given, option));
  }

  private BenchmarkOptions withRate(int other) {
    return new BenchmarkOptions(other, seconds, warmUpSeconds, loopRequests);
  }

  private BenchmarkOptions withSeconds(int other) {
    return new BenchmarkOptions(requestsPerSecond, other, warmUpSeconds, loopRequests);
  }

  private BenchmarkOptions withWarmUp(int other) {
    return new BenchmarkOptions(requestsPerSecond, seconds, other, loopRequests);
  }
}
