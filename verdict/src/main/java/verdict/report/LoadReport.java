package verdict.report;

import verdict.diagnosis.Blame;
import verdict.judgement.LoadJudgement;
import verdict.statistics.Comparison;
import verdict.statistics.PercentileCurve;

/**
 * What a report says of one load: worked out once, printed by several.
 *
 * @param blame what moved the mean
 * @param percentiles of both sides
 * @param baseline what was sent and failed there
 * @param candidate the same
 */
record LoadReport(
    LoadJudgement judgement,
    Blame blame,
    PercentileCurve percentiles,
    RequestCounts baseline,
    RequestCounts candidate) {

  static LoadReport of(LoadJudgement judgement) {
    Comparison comparison = judgement.comparison();
    return new LoadReport(
        judgement,
        Blame.of(comparison),
        PercentileCurve.of(comparison),
        RequestCounts.of(comparison.comparedBaseline()),
        RequestCounts.of(comparison.comparedCandidate()));
  }

  /** For what the load is called: 50 rps. */
  String name() {
    return ComparisonReport.load(judgement);
  }
}
