package verdict.report;

import java.util.List;
import verdict.diagnosis.Finding;
import verdict.diagnosis.rule.AllRules;
import verdict.judgement.Judge;
import verdict.judgement.Judgement;
import verdict.judgement.Verdict;
import verdict.run.Block;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Objectives;

/**
 * All that a report of one run says; the renderers only print it.
 *
 * @param block the run that the report is about, measured by us
 * @param findings about it
 */
public record Report(BlockFigures block, Judgement judgement, List<Finding> findings) {
  public Report {
    findings = List.copyOf(findings);
  }

  public static Report of(Block measured, Objectives objectives) {
    BlockFigures block = BlockFigures.of(measured);
    return new Report(
        block, Judge.judge(block, objectives), AllRules.ALL.examine(block, objectives));
  }

  /** The run in figures. */
  BlockFigures candidate() {
    return block;
  }

  /** Whether its figures may be quoted. */
  boolean isValid() {
    return judgement.invalidities().isEmpty();
  }

  /** The verdict in capitals, or for a run without one whether it met its objectives. */
  String headline() {
    return judgement.verdict().map(Verdict::words).orElseGet(this::objectivesLine);
  }

  String objectivesLine() {
    return "OBJECTIVES " + judgement.ofObjectives().name().replace('_', ' ');
  }

  String title() {
    var run = candidate().run().orElseThrow();
    return run.simulation()
        + ", "
        + Figures.plain(run.load().requestsPerSecond())
        + " requests/s for "
        + Figures.plain(run.load().durationSeconds())
        + " s";
  }
}
