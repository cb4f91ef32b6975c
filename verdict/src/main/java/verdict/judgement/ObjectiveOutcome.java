package verdict.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.run.RequestTimes;
import verdict.run.TimeCounts;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Objectives;
import verdict.sample.Precision;
import verdict.sample.RequestFigures;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/**
 * Whether one objective was met.
 *
 * @param actual the figure that tells; absent when there is none
 */
public record ObjectiveOutcome(Objective objective, Outcome outcome, Optional<Figure> actual) {
  /** What came of an objective. */
  public enum Outcome {
    MET,
    MISSED,
    /** There is no figure, or rounding hides on which side of the bound it is. */
    NOT_KNOWN;

    /** What came of all of them: one that is missed is worse than one that is not known. */
    public static Outcome ofAll(List<ObjectiveOutcome> outcomes) {
      List<Outcome> all = outcomes.stream().map(ObjectiveOutcome::outcome).toList();
      return all.contains(MISSED) ? MISSED : all.contains(NOT_KNOWN) ? NOT_KNOWN : MET;
    }
  }

  /** Whether both miss the same objective, this one by no more than a margin beyond the other. */
  boolean isNoWorseThan(ObjectiveOutcome baseline) {
    return objective.equals(baseline.objective)
        && outcome == Outcome.MISSED
        && baseline.outcome == Outcome.MISSED
        && actual.orElseThrow().value() < most(baseline.actual.orElseThrow());
  }

  private static double most(Figure baseline) {
    return baseline.metric() == Metric.FAILURE_RATIO
        ? baseline.value() + Gate.FAILURES.usualMargin()
        : baseline.value() * (1 + Gate.P95.usualMargin());
  }

  static List<ObjectiveOutcome> of(BlockFigures run, Objectives objectives) {
    List<ObjectiveOutcome> outcomes = new ArrayList<>();
    for (Objective objective : objectives.all()) {
      Optional<RequestFigures> of =
          objective.request().isEmpty()
              ? Optional.of(run.overall())
              : run.request(objective.request());
      outcomes.add(exact(objective, of.flatMap(r -> r.figure(objective.metric()))));
    }
    return outcomes;
  }

  /** Of all blocks of a side together. */
  static List<ObjectiveOutcome> of(List<BlockFigures> blocks, Objectives objectives) {
    boolean isPrinted = blocks.stream().anyMatch(BlockFigures::isPrinted);
    return objectives.all().stream()
        .map(objective -> isPrinted ? printed(objective, blocks) : together(objective, blocks))
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
    TimeCounts succeeded = TimeCounts.sum(requests.stream().map(RequestTimes::succeeded).toList());
    long failed = requests.stream().map(RequestTimes::allFailed).mapToLong(TimeCounts::total).sum();
    RequestFigures together = RequestFigures.together(succeeded, failed);
    return exact(objective, together.figure(objective.metric()));
  }

  private static ObjectiveOutcome exact(Objective objective, Optional<Figure> actual) {
    return new ObjectiveOutcome(
        objective,
        actual
            .map(figure -> figure.value() < objective.below() ? Outcome.MET : Outcome.MISSED)
            .orElse(Outcome.NOT_KNOWN),
        actual);
  }

  /**
   * Printed figures of several runs cannot be taken together, but they bound what all together
   * would be: it is met when the run with the largest figure meets it, and missed when the one with
   * the smallest misses it. Failures are counted, and add up.
   */
  private static ObjectiveOutcome printed(Objective objective, List<BlockFigures> blocks) {
    List<Optional<ResultsRow>> rows = blocks.stream().map(b -> row(objective, b)).toList();
    if (rows.stream().anyMatch(Optional::isEmpty)) {
      return exact(objective, Optional.empty());
    }
    if (objective.metric() == Metric.FAILURE_RATIO) {
      return exact(objective, failures(rows.stream().flatMap(Optional::stream).toList()));
    }
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Precision precision = Precision.of(blocks.get(i), objective.metric());
      rows.get(i)
          .flatMap(row -> row.succeeded().figure(objective.metric()))
          .ifPresent(figure -> known.add(new Known(figure, precision)));
    }
    return known.size() < blocks.size()
        ? exact(objective, Optional.empty())
        : bounded(objective, known);
  }

  /** A printed figure and how well it is known. */
  private record Known(Figure figure, Precision precision) {
    boolean meets(double bound) {
      double most = figure.value() + precision.above();
      return precision.isExact() ? most < bound : most <= bound;
    }

    boolean misses(double bound) {
      return figure.value() - precision.below() >= bound;
    }
  }

  private static ObjectiveOutcome bounded(Objective objective, List<Known> known) {
    double bound = objective.below();
    boolean isMissed = known.stream().allMatch(each -> each.misses(bound));
    Outcome outcome =
        known.stream().allMatch(each -> each.meets(bound))
            ? Outcome.MET
            : isMissed ? Outcome.MISSED : Outcome.NOT_KNOWN;
    Comparator<Figure> bySize = Comparator.comparingDouble(Figure::value);
    Figure telling =
        known.stream().map(Known::figure).max(isMissed ? bySize.reversed() : bySize).orElseThrow();
    String of =
        known.size() == 1
            ? ""
            : (isMissed ? "smallest of " : "largest of ") + known.size() + " runs";
    return new ObjectiveOutcome(
        objective,
        outcome,
        Optional.of(new Figure(telling.metric(), of, telling.value(), telling.n())));
  }

  private static Optional<ResultsRow> row(Objective objective, BlockFigures block) {
    ResultsSummary summary = ResultsSummary.of(block.block().results());
    return Stream.concat(Stream.of(summary.all()), summary.rows().stream())
        .filter(row -> isOf(objective, row))
        .findFirst();
  }

  private static boolean isOf(Objective objective, ResultsRow row) {
    return objective.request().isEmpty()
        ? row.kind() == ResultsRow.Kind.ALL_REQUESTS
        : row.kind() == ResultsRow.Kind.REQUEST && row.name().equals(objective.request());
  }

  private static Optional<Figure> failures(List<ResultsRow> rows) {
    long n = rows.stream().mapToLong(row -> row.total().count()).sum();
    long failed = rows.stream().mapToLong(row -> row.failed().count()).sum();
    return n == 0
        ? Optional.empty()
        : Optional.of(new Figure(Metric.FAILURE_RATIO, "", (double) failed / n, n));
  }
}
