package verdict.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.diagnosis.Finding;
import verdict.judgement.Invalidity;
import verdict.judgement.Judgement;
import verdict.judgement.ObjectiveOutcome;
import verdict.judgement.Verdict;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Caveat;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Unit;

/**
 * All that any output says of one run that is compared with nothing. As JSON it is the answer for
 * machines.
 *
 * @param schemaVersion of docs/answers.schema.json
 * @param verdict INVALID, or absent: there is nothing to compare
 * @param objectivesMet whether all of them are
 * @param reason one or two sentences for the reader who reads nothing else
 * @param headline the verdict in capitals, or for a run without one whether it met its objectives
 * @param advice what to do
 * @param method how the figures are reached, as a list
 * @param candidate what was measured
 * @param invalidities empty for a valid run
 * @param findings signs of a bottleneck
 * @param notTested what it does not cover, one sentence each
 */
public record RunAnalysis(
    int schemaVersion,
    Optional<Verdict> verdict,
    boolean objectivesMet,
    String reason,
    String title,
    String headline,
    String advice,
    String method,
    List<ObjectiveOutcome> objectives,
    RunMeasured candidate,
    List<Invalidity> invalidities,
    List<Caveat> caveats,
    List<Finding> findings,
    List<String> notTested) {
  private static final int SCHEMA_VERSION = 2;
  private static final int PARTS_NAMED = 3;

  static RunAnalysis of(BlockFigures block, Judgement judgement, List<Finding> findings) {
    RunMeasured measured = RunMeasured.of(block);
    return new RunAnalysis(
        SCHEMA_VERSION,
        judgement.verdict(),
        judgement.ofObjectives() == ObjectiveOutcome.Outcome.MET,
        judgement.reason(),
        title(block.block().run().orElseThrow()),
        headline(judgement),
        advice(judgement, measured, findings),
        Method.OF_ONE_RUN,
        judgement.objectives(),
        measured,
        judgement.invalidities(),
        judgement.caveats(),
        findings,
        NotTested.of(block));
  }

  private static String title(RunDescription run) {
    return run.simulation()
        + ", "
        + Figures.plain(run.load().requestsPerSecond())
        + " requests/s for "
        + Figures.plain(run.load().durationSeconds())
        + " s";
  }

  private static String headline(Judgement judgement) {
    return judgement
        .verdict()
        .map(Verdict::words)
        .orElseGet(() -> "OBJECTIVES " + judgement.ofObjectives().name().replace('_', ' '));
  }

  private static String advice(Judgement judgement, RunMeasured run, List<Finding> findings) {
    if (!judgement.invalidities().isEmpty()) {
      return judgement.invalidities().get(0).cure()
          + " No figure of this run may be quoted as a result.";
    }
    String where = findings.isEmpty() ? largestParts(run) : "Start with the findings below.";
    return switch (judgement.ofObjectives()) {
      case MET -> "Keep it as the baseline of the next change. " + where;
      case MISSED ->
          "Do not merge yet: " + ObjectiveText.missed(judgement.objectives()) + ". " + where;
      case NOT_KNOWN -> "Find out why an objective has no figure: see below.";
    };
  }

  /** Where a request's time goes, as far as the services report it. */
  private static String largestParts(RunMeasured run) {
    String largest =
        run.timeParts().stream()
            .limit(PARTS_NAMED)
            .map(part -> part.part() + " " + bounds(part))
            .collect(Collectors.joining("; "));
    return largest.isEmpty()
        ? "Start with the slowest endpoint: no service reports where its time goes."
        : "Largest parts of the mean of "
            + Figures.text(run.figure(Metric.MEAN))
            + ": "
            + largest
            + ".";
  }

  private static String bounds(RunMeasured.PartTime part) {
    String least = Figures.text(Unit.MILLISECONDS, Math.max(0, part.leastMilliseconds()));
    String most = Figures.text(Unit.MILLISECONDS, part.mostMilliseconds());
    return least.equals(most) ? most : least + " to " + most;
  }

  /** Whether its figures may be quoted. */
  public boolean isValid() {
    return invalidities.isEmpty();
  }

  /** What came of all objectives together. */
  public ObjectiveOutcome.Outcome ofObjectives() {
    return ObjectiveOutcome.Outcome.ofAll(objectives);
  }
}
