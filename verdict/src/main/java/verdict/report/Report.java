package verdict.report;

import java.util.List;
import verdict.diagnosis.Finding;
import verdict.judgement.Judgement;
import verdict.judgement.Verdict;
import verdict.statistics.RunSummary;

/**
 * All that a report of one run says; the renderers only print it.
 *
 * @param candidate the run that the report is about
 * @param findings about it
 */
public record Report(RunSummary candidate, Judgement judgement, List<Finding> findings) {
  public Report {
    findings = List.copyOf(findings);
  }

  /** The verdict in capitals, or for a run without one whether it met its objectives. */
  String headline() {
    return judgement.verdict().map(Verdict::words).orElseGet(this::objectivesLine);
  }

  String objectivesLine() {
    return judgement.objectivesMet() ? "OBJECTIVES MET" : "OBJECTIVES MISSED";
  }

  String title() {
    var run = candidate.measured().run();
    return run.simulation()
        + ", "
        + Figures.plain(run.load().requestsPerSecond())
        + " requests/s for "
        + Figures.plain(run.load().durationSeconds())
        + " s";
  }
}
