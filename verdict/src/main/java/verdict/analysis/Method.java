package verdict.analysis;

import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Stage;
import verdict.sample.Figures;
import verdict.statistics.Units;

/** How figures are reached; docs/method.md explains and proves it. */
final class Method {
  /** Of one run, as a list. */
  static final String OF_ONE_RUN =
      """
      - Response times are those of successful requests, from sending to the last byte, measured in microseconds and kept to 3
        significant digits. A percentile is by nearest rank: the smallest that at least so many percent do not exceed.
      - Failed requests are counted; their response times are not included.
      - Figures of services are changes of their counters over the measured window, without the warm-up.
      - One run has no interval: its requests depend on each other, and only more runs show how much runs differ.
      """;

  private Method() {}

  /** Of a comparison, in one paragraph. */
  static String of(ComparisonJudgement judgement) {
    String test =
        units(judgement)
            + (isPaired(judgement)
                ? " Estimates are Hodges-Lehmann, intervals and p-values those of the exact"
                    + " signed-rank test."
                : " Estimates are Hodges-Lehmann for two samples, intervals and p-values those of the"
                    + " exact rank-sum test of their logarithms.");
    return test
        + " The chance of any false positive is "
        + Figures.ratio(judgement.alpha())
        + LooksText.sharing(judgement.stage())
        + " (Holm, "
        + Figures.things(judgement.familySize(), "gated figure")
        + " with something to test), and the intervals hold simultaneously"
        + judgement.stage().map(Method::looks).orElse("; ")
        + "NO CHANGE needs the "
        + ChangeText.level(1 - 2 * judgement.alpha())
        + " interval inside the margin (two one-sided tests). Failures: the larger of two p-values, of"
        + " the exact conditional binomial test of their counts and of the rank test of their share in"
        + " each unit; failures must also be more in at least three units. docs/method.md explains and"
        + " proves it.";
  }

  private static boolean isPaired(ComparisonJudgement judgement) {
    return judgement.loads().stream().allMatch(load -> load.comparison().isPaired());
  }

  private static String units(ComparisonJudgement judgement) {
    if (judgement.loads().stream().allMatch(load -> load.comparison().isAtOnce())) {
      return "Both sides of a round are loaded at the same time, each at the target rate, and a coin"
          + " decides which side gets the first of two journeys. Each round gives one number for each"
          + " figure: log(candidate / baseline).";
    }
    if (judgement.loads().stream().anyMatch(load -> load.comparison().unit() == Units.Kind.PAIR)) {
      return "Runs that alternated make pairs, by their start times. Each pair gives one number for"
          + " each figure: log(candidate / baseline).";
    }
    return isPaired(judgement)
        ? "Each round gives one number for each figure: the mean of log(candidate / baseline) over"
            + " its pairs."
        : "Each run gives one number for each figure.";
  }

  private static String looks(Stage stage) {
    return stage.isOneOfSeveral()
        ? ". Declared before the first round: "
            + LooksText.declared(stage.looks())
            + "; the duet ends at the first look that decides. "
        : "; ";
  }
}
