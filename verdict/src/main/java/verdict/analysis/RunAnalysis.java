package verdict.analysis;

import java.util.List;
import verdict.diagnosis.Finding;
import verdict.judgement.Judgement;
import verdict.judgement.Verdict;
import verdict.statistics.BlockFigures;
import verdict.statistics.RunSummary;

/**
 * All that a report of one run says; the renderers only print it.
 *
 * @param block the run that the report is about, measured by us
 * @param findings about it
 */
public record RunAnalysis(BlockFigures block, Judgement judgement, List<Finding> findings) {
  public RunAnalysis {
    findings = List.copyOf(findings);
  }

  /** The run in figures. */
  public RunSummary candidate() {
    return block.summary().orElseThrow();
  }

  /** Whether its figures may be quoted. */
  public boolean isValid() {
    return judgement.invalidities().isEmpty();
  }

  /** The verdict in capitals, or for a run without one whether it met its objectives. */
  public String headline() {
    return judgement.verdict().map(Verdict::words).orElseGet(this::objectivesLine);
  }

  public String objectivesLine() {
    return "OBJECTIVES " + judgement.ofObjectives().name().replace('_', ' ');
  }

  public String title() {
    var run = candidate().measured().run();
    return run.simulation()
        + ", "
        + Figures.plain(run.load().requestsPerSecond())
        + " requests/s for "
        + Figures.plain(run.load().durationSeconds())
        + " s";
  }
}
