package verdict.report;

import java.util.List;
import verdict.judgement.LoadJudgement;
import verdict.report.chart.Turn;
import verdict.statistics.Blame;
import verdict.statistics.Comparison;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;

/**
 * What a report says of one load: worked out once, printed by several.
 *
 * @param blame what moved the mean
 * @param percentiles of both sides
 * @param baseline what was sent and failed there
 * @param candidate the same
 * @param baselineTimes what its services' time went into
 * @param candidateTimes the same
 * @param turns the blocks of both sides that tell what happened in each second, in the order of
 *     time
 */
record LoadReport(
    LoadJudgement judgement,
    Blame blame,
    PercentileCurve percentiles,
    RequestCounts baseline,
    RequestCounts candidate,
    List<ServiceTimes> baselineTimes,
    List<ServiceTimes> candidateTimes,
    List<Turn> turns) {

  static LoadReport of(LoadJudgement judgement) {
    Comparison comparison = judgement.comparison();
    return new LoadReport(
        judgement,
        Blame.of(comparison),
        PercentileCurve.of(comparison),
        RequestCounts.of(comparison.comparedBaseline()),
        RequestCounts.of(comparison.comparedCandidate()),
        ServiceTimes.of(comparison.baseline()),
        ServiceTimes.of(comparison.candidate()),
        Turn.inOrder(comparison));
  }

  /** For what the load is called: 50 rps. */
  String name() {
    return ComparisonReport.load(judgement);
  }
}
