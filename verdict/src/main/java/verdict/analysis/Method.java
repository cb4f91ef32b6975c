package verdict.analysis;

import verdict.judgement.ComparisonJudgement;
import verdict.sample.Figures;

/** How figures are reached; docs/method.md explains and proves it. */
final class Method {
  /** Of one run, as a list. */
  static final String OF_ONE_RUN =
      """
      - Response times are of successful requests, in microseconds from sending to the last byte, kept to 3 significant digits; a
        percentile is the smallest of them that so many per cent do not exceed.
      - Failed requests are counted and not in the response times.
      - Figures of services are changes of their counters over the measured window; the warm-up before it is left out.
      - One run has no interval: requests of a run depend on each other, and only other runs tell how much runs differ.
      """;

  private Method() {}

  /** Of a comparison, in one paragraph. */
  static String of(ComparisonJudgement judgement) {
    boolean isPaired = judgement.loads().stream().allMatch(l -> l.comparison().isPaired());
    String test =
        isPaired
            ? "Each round gives one number a figure: the mean over its pairs of the logarithm of"
                + " candidate over baseline. Estimates are Hodges-Lehmann, intervals and p-values"
                + " those of the exact signed-rank test."
            : "Each run gives one number a figure. Estimates are Hodges-Lehmann for two samples,"
                + " intervals and p-values those of the exact rank-sum test of their logarithms.";
    return test
        + " The "
        + Figures.things(judgement.familySize(), "gated figure")
        + " with something to test share a probability of "
        + Figures.ratio(judgement.alpha())
        + " for any false alarm (Holm), and their intervals are as wide as that takes; no change needs"
        + " the "
        + ChangeText.level(1 - 2 * judgement.alpha())
        + " interval inside the margin (two one-sided tests). Failures: the larger of two p-values,"
        + " of the exact conditional binomial test of their counts and of the rank test of their share"
        + " in each unit; and at least three units must have more. docs/method.md explains and proves it.";
  }
}
