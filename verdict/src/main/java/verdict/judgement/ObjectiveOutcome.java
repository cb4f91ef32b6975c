package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Objectives;
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
}
