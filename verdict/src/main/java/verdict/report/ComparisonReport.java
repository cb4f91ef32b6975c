package verdict.report;

import java.util.List;
import verdict.diagnosis.Finding;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.LoadJudgement;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.statistics.Comparison;

/** All that a report says of a candidate against its baseline; the renderers only print it. */
public final class ComparisonReport {
  private final Side baseline;
  private final Side candidate;
  private final ComparisonJudgement judgement;
  private final List<LoadReport> loads;
  private final List<Finding> baselineFindings;
  private final List<Finding> findings;

  /**
   * Works out what the renderers share.
   *
   * @param baselineFindings signs that most of the baseline's blocks show
   * @param findings the same of the candidate
   */
  public ComparisonReport(
      Side baseline,
      Side candidate,
      ComparisonJudgement judgement,
      List<Finding> baselineFindings,
      List<Finding> findings) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.judgement = judgement;
    this.loads = judgement.loads().stream().map(LoadReport::of).toList();
    this.baselineFindings = List.copyOf(baselineFindings);
    this.findings = List.copyOf(findings);
  }

  Side baseline() {
    return baseline;
  }

  Side candidate() {
    return candidate;
  }

  public ComparisonJudgement judgement() {
    return judgement;
  }

  List<LoadReport> loads() {
    return loads;
  }

  List<Finding> baselineFindings() {
    return baselineFindings;
  }

  List<Finding> findings() {
    return findings;
  }

  boolean isValid() {
    return judgement.isValid();
  }

  String title() {
    return "Performance: " + candidateLabel() + " against " + baselineLabel();
  }

  String baselineLabel() {
    return baseline.label().map(MarkdownText::shortened).orElse("Baseline");
  }

  /** Another one than the baseline's, or the two columns could not be told apart. */
  String candidateLabel() {
    String label = candidate.label().map(MarkdownText::shortened).orElse("Optimized");
    return label.equals(baselineLabel()) ? label + " (candidate)" : label;
  }

  /** For the start of a line, where a label alone could mean something in Markdown. */
  String baselineName() {
    return named("Baseline", baselineLabel());
  }

  /** The same of the candidate. */
  String candidateName() {
    return named("Candidate", candidateLabel());
  }

  private static String named(String side, String label) {
    return side.equals(label) ? side : side + " (" + label + ")";
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
        .orElseGet(() -> achieved(load.comparison()));
  }

  /** Where nobody says what was asked for, what came: over those blocks that say when. */
  private static String achieved(Comparison comparison) {
    double requests = 0;
    double seconds = 0;
    for (List<BlockFigures> side : List.of(comparison.baseline(), comparison.candidate())) {
      for (BlockFigures block : side) {
        if (block.seconds().isPresent()) {
          requests += block.overall().count();
          seconds += block.seconds().getAsDouble();
        }
      }
    }
    return seconds > 0 ? Figures.rate(requests / seconds) : "a load that is not known";
  }
}
