package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.RequestTimes;
import verdict.run.TimeCounts;
import verdict.sample.Figure;
import verdict.sample.Objective;
import verdict.sample.Objectives;
import verdict.sample.RequestSample;
import verdict.sample.Sample;
import verdict.statistics.BlockFigures;
import verdict.statistics.RequestSummary;
import verdict.statistics.RunSummary;

/**
 * Whether one objective was met.
 *
 * @param actual absent when there is nothing to measure it on, and then it is missed
 */
public record ObjectiveOutcome(Objective objective, Optional<Figure> actual) {
  /** Below the bound, not at it. */
  public boolean met() {
    return actual.filter(figure -> figure.value() < objective.below()).isPresent();
  }

  static List<ObjectiveOutcome> of(RunSummary run, Objectives objectives) {
    List<ObjectiveOutcome> outcomes = new ArrayList<>();
    for (Objective objective : objectives.all()) {
      Optional<RequestSummary> of =
          objective.request().isEmpty()
              ? Optional.of(run.overall())
              : run.request(objective.request());
      outcomes.add(outcome(objective, of));
    }
    return outcomes;
  }

  /** Of all blocks of a side together. */
  static List<ObjectiveOutcome> of(List<BlockFigures> blocks, Objectives objectives) {
    List<ObjectiveOutcome> outcomes = new ArrayList<>();
    for (Objective objective : objectives.all()) {
      List<RequestTimes> requests =
          blocks.stream()
              .flatMap(block -> block.block().results().requests().stream())
              .filter(r -> objective.request().isEmpty() || r.path().equals(objective.request()))
              .toList();
      outcomes.add(
          outcome(
              objective, requests.isEmpty() ? Optional.empty() : Optional.of(together(requests))));
    }
    return outcomes;
  }

  private static ObjectiveOutcome outcome(Objective objective, Optional<RequestSummary> of) {
    return new ObjectiveOutcome(objective, of.flatMap(r -> r.figure(objective.metric())));
  }

  private static RequestSummary together(List<RequestTimes> requests) {
    Sample succeeded = Sample.merged(requests.stream().map(RequestTimes::succeeded).toList());
    long failed = requests.stream().map(RequestTimes::allFailed).mapToLong(TimeCounts::total).sum();
    return RequestSummary.of(RequestSample.together(succeeded, failed));
  }
}
