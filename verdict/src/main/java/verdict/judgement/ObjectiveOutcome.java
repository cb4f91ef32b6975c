package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.RequestTimes;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.Sample;
import verdict.statistics.BlockFigures;
import verdict.statistics.Percentile;
import verdict.statistics.RunSummary;

/**
 * Whether one objective was met.
 *
 * @param bound the figure must be below it, in the unit of the metric
 * @param actual absent when there is nothing to measure it on, and then it is missed
 */
public record ObjectiveOutcome(Metric metric, double bound, Optional<Figure> actual) {
  /** Below the bound, not at it. */
  public boolean met() {
    return actual.filter(figure -> figure.value() < bound).isPresent();
  }

  static List<ObjectiveOutcome> of(RunSummary run, Objectives objectives) {
    List<ObjectiveOutcome> outcomes = new ArrayList<>();
    outcomes.add(
        new ObjectiveOutcome(Metric.P95, objectives.p95Ms(), run.overall().figure(Metric.P95)));
    outcomes.add(
        new ObjectiveOutcome(
            Metric.FAILURE_RATIO,
            objectives.failureRatio(),
            run.overall().figure(Metric.FAILURE_RATIO)));
    return outcomes;
  }

  /** Of all blocks of a side together. */
  static List<ObjectiveOutcome> of(List<BlockFigures> blocks, Objectives objectives) {
    Sample times =
        Sample.merged(
            blocks.stream()
                .flatMap(block -> block.block().results().requests().stream())
                .map(RequestTimes::succeeded)
                .toList());
    long requests = blocks.stream().mapToLong(BlockFigures::requests).sum();
    long failed = blocks.stream().mapToLong(BlockFigures::failed).sum();
    Optional<Figure> p95 =
        times.size() == 0
            ? Optional.empty()
            : Optional.of(new Figure(Metric.P95, "", new Percentile(95).of(times), times.size()));
    Optional<Figure> ratio =
        requests == 0
            ? Optional.empty()
            : Optional.of(
                new Figure(Metric.FAILURE_RATIO, "", (double) failed / requests, requests));
    return List.of(
        new ObjectiveOutcome(Metric.P95, objectives.p95Ms(), p95),
        new ObjectiveOutcome(Metric.FAILURE_RATIO, objectives.failureRatio(), ratio));
  }
}
