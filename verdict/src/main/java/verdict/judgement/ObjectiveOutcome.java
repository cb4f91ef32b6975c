package verdict.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.run.RequestTimes;
import verdict.run.TimeCounts;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Objectives;
import verdict.sample.RequestSample;
import verdict.sample.Sample;
import verdict.statistics.BlockFigures;
import verdict.statistics.RequestSummary;
import verdict.statistics.ResultsRow;
import verdict.statistics.ResultsSummary;
import verdict.statistics.RunSummary;

/**
 * Whether one objective was met.
 *
 * @param actual the figure that tells; absent when there is none
 */
public record ObjectiveOutcome(Objective objective, Finding finding, Optional<Figure> actual) {
  /** Gatling prints whole milliseconds. */
  private static final double HALF_MILLISECOND = 0.5;

  /** What came of an objective. */
  public enum Finding {
    MET,
    MISSED,
    /** There is no figure, or rounding hides on which side of the bound it is. */
    NOT_KNOWN;

    /** What came of all of them: one that is missed is worse than one that is not known. */
    static Finding ofAll(List<ObjectiveOutcome> outcomes) {
      List<Finding> findings = outcomes.stream().map(ObjectiveOutcome::finding).toList();
      return findings.contains(MISSED) ? MISSED : findings.contains(NOT_KNOWN) ? NOT_KNOWN : MET;
    }
  }

  static List<ObjectiveOutcome> of(RunSummary run, Objectives objectives) {
    List<ObjectiveOutcome> outcomes = new ArrayList<>();
    for (Objective objective : objectives.all()) {
      Optional<RequestSummary> of =
          objective.request().isEmpty()
              ? Optional.of(run.overall())
              : run.request(objective.request());
      outcomes.add(exact(objective, of));
    }
    return outcomes;
  }

  /** Of all blocks of a side together. */
  static List<ObjectiveOutcome> of(List<BlockFigures> blocks, Objectives objectives) {
    boolean isPrinted = blocks.stream().anyMatch(BlockFigures::isPrinted);
    return objectives.all().stream()
        .map(objective -> isPrinted ? each(objective, blocks) : together(objective, blocks))
        .toList();
  }

  private static ObjectiveOutcome together(Objective objective, List<BlockFigures> blocks) {
    List<RequestTimes> requests =
        blocks.stream()
            .flatMap(block -> block.block().results().requests().stream())
            .filter(r -> objective.request().isEmpty() || r.path().equals(objective.request()))
            .toList();
    if (requests.isEmpty()) {
      return exact(objective, Optional.empty());
    }
    Sample succeeded = Sample.merged(requests.stream().map(RequestTimes::succeeded).toList());
    long failed = requests.stream().map(RequestTimes::allFailed).mapToLong(TimeCounts::total).sum();
    return exact(
        objective, Optional.of(RequestSummary.of(RequestSample.together(succeeded, failed))));
  }

  private static ObjectiveOutcome exact(Objective objective, Optional<RequestSummary> of) {
    Optional<Figure> actual = of.flatMap(r -> r.figure(objective.metric()));
    return new ObjectiveOutcome(
        objective,
        actual
            .map(figure -> figure.value() < objective.below() ? Finding.MET : Finding.MISSED)
            .orElse(Finding.NOT_KNOWN),
        actual);
  }

  /**
   * Printed figures cannot be taken together, but they bound what all together would be: it is met
   * when the run with the largest figure meets it, and missed when the one with the smallest does.
   */
  private static ObjectiveOutcome each(Objective objective, List<BlockFigures> blocks) {
    List<Optional<Figure>> all = blocks.stream().map(b -> printed(objective, b)).toList();
    List<Figure> known =
        all.stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Figure::value))
            .toList();
    if (known.size() < all.size()) {
      return new ObjectiveOutcome(objective, Finding.NOT_KNOWN, Optional.empty());
    }
    double half = objective.metric() == Metric.FAILURE_RATIO ? 0 : HALF_MILLISECOND;
    Figure smallest = known.get(0);
    Figure largest = known.get(known.size() - 1);
    boolean isMet =
        half > 0
            ? largest.value() + half <= objective.below()
            : largest.value() < objective.below();
    boolean isMissed = smallest.value() - half >= objective.below();
    Finding finding = isMet ? Finding.MET : isMissed ? Finding.MISSED : Finding.NOT_KNOWN;
    Figure shown = finding == Finding.MISSED ? smallest : largest;
    String of =
        known.size() == 1
            ? ""
            : (finding == Finding.MISSED ? "smallest of " : "largest of ") + known.size() + " runs";
    return new ObjectiveOutcome(
        objective, finding, Optional.of(new Figure(shown.metric(), of, shown.value(), shown.n())));
  }

  private static Optional<Figure> printed(Objective objective, BlockFigures block) {
    ResultsSummary summary = ResultsSummary.of(block.block().results());
    return Stream.concat(Stream.of(summary.all()), summary.rows().stream())
        .filter(row -> isOf(objective, row))
        .findFirst()
        .flatMap(
            row ->
                objective.metric() == Metric.FAILURE_RATIO
                    ? failures(row)
                    : row.succeeded().figure(objective.metric()));
  }

  private static boolean isOf(Objective objective, ResultsRow row) {
    return objective.request().isEmpty()
        ? row.kind() == ResultsRow.Kind.ALL_REQUESTS
        : row.kind() == ResultsRow.Kind.REQUEST && row.name().equals(objective.request());
  }

  private static Optional<Figure> failures(ResultsRow row) {
    long n = row.total().count();
    return n == 0
        ? Optional.empty()
        : Optional.of(new Figure(Metric.FAILURE_RATIO, "", (double) row.failed().count() / n, n));
  }
}
