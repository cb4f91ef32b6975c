package verdict.report;

import java.util.List;
import java.util.Optional;
import verdict.diagnosis.Finding;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.LoadJudgement;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.statistics.BlockFigures;
import verdict.statistics.Comparison;

/**
 * All that a report says of a candidate against its baseline; the renderers only print it.
 *
 * @param findings about the candidate: signs that most of its blocks show
 */
public record ComparisonReport(
    Side baseline, Side candidate, ComparisonJudgement judgement, List<Finding> findings) {
  public ComparisonReport {
    findings = List.copyOf(findings);
  }

  String title() {
    return "Performance: " + candidateLabel() + " against " + baselineLabel();
  }

  String baselineLabel() {
    return baseline.label().orElse("Baseline");
  }

  /** Another one than the baseline's, or the two columns could not be told apart. */
  String candidateLabel() {
    String label = candidate.label().orElse("Optimized");
    return label.equals(baselineLabel()) ? label + " (candidate)" : label;
  }

  /** How it was measured, in a few words. */
  static String design(Comparison comparison) {
    String unit =
        comparison.isPaired()
            ? Figures.things(comparison.units(), "round") + ", each with both sides started afresh"
            : Figures.things(comparison.baseline().size(), "run")
                + " of the baseline, then "
                + comparison.candidate().size()
                + " of the candidate";
    return unit
        + ", "
        + (comparison.baseline().size() + comparison.candidate().size())
        + " blocks"
        + comparison
            .load()
            .map(load -> " of " + Figures.plain(load.durationSeconds()) + " s")
            .orElse("");
  }

  /** For what a load is called: 50 rps. */
  static String load(LoadJudgement load) {
    return load.comparison()
        .load()
        .map(RunDescription.Load::requestsPerSecond)
        .map(rate -> Figures.plain(rate) + " rps")
        .orElseGet(() -> delivered(load.comparison()));
  }

  /** Where nobody says what was asked for, what came. */
  private static String delivered(Comparison comparison) {
    double requests = 0;
    double seconds = 0;
    for (List<BlockFigures> side : List.of(comparison.baseline(), comparison.candidate())) {
      for (BlockFigures block : side) {
        requests += block.requests();
        seconds += block.block().results().seconds().orElse(0);
      }
    }
    return seconds > 0
        ? "a delivered " + Figures.rate(requests / seconds)
        : "a load that is not known";
  }

  Optional<RunDescription> run(Side side) {
    return side.blocks().get(0).run();
  }
}
