package verdict.proof.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * All that was measured.
 *
 * @param gatling what each of Gatling's reports took; empty when it was left out, as the check
 * @param inspect what each {@code inspect} of the same log took
 * @param jvms the passes of each JVM that read and summed in turn
 * @param huge what {@code inspect} of the huge log took; empty when it was not asked for
 */
record Measured(
    long requests,
    long logBytes,
    List<Cost> gatling,
    List<Cost> inspect,
    List<List<ReadingSpeed.Pass>> jvms,
    Optional<PrintedCheck> check,
    Optional<Huge> huge) {

  /**
   * A log of 100 million requests in a small heap.
   *
   * @param isRight whether it passed, with all of them counted
   */
  record Huge(long requests, long logBytes, Cost cost, boolean isRight) {}

  Measured {
    gatling = List.copyOf(gatling);
    inspect = List.copyOf(inspect);
    jvms = jvms.stream().map(List::copyOf).toList();
  }

  /** The first pass of each JVM. */
  List<ReadingSpeed.Pass> firstPasses() {
    return jvms.stream().map(passes -> passes.get(0)).toList();
  }

  /** All others. */
  List<ReadingSpeed.Pass> laterPasses() {
    return jvms.stream().flatMap(passes -> passes.stream().skip(1)).toList();
  }

  /** The median; of an even number, the larger of the two. */
  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
