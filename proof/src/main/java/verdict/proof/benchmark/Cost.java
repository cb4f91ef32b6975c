package verdict.proof.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took.
 *
 * @param cpuSeconds of all its threads and of processes that it waited for, in user and in system
 *     mode
 * @param peakBytes the most memory that it had resident, to within its last 20 ms
 */
record Cost(double wallSeconds, double cpuSeconds, double peakBytes) {
  /** The median in each respect; of an even number, the more expensive of the two. */
  static Cost median(List<Cost> of) {
    return atPlace(of, of.size() / 2);
  }

  /** The cheapest in each respect. */
  static Cost best(List<Cost> of) {
    return atPlace(of, 0);
  }

  private static Cost atPlace(List<Cost> of, int place) {
    return new Cost(
        sorted(of, Cost::wallSeconds)[place],
        sorted(of, Cost::cpuSeconds)[place],
        sorted(of, Cost::peakBytes)[place]);
  }

  private static double[] sorted(List<Cost> of, ToDoubleFunction<Cost> respect) {
    return of.stream().mapToDouble(respect).sorted().toArray();
  }
}
