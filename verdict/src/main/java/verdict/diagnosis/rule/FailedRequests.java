package verdict.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.RequestFigures;

/** More requests fail than the objective allows. */
public final class FailedRequests implements DiagnosisRule {
  @Override
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run
        .overall()
        .value(Metric.FAILURE_RATIO)
        .filter(ratio -> ratio >= objectives.failureRatio())
        .map(ratio -> finding(run, ratio, objectives))
        .stream()
        .toList();
  }

  private static Finding finding(BlockFigures run, double ratio, Objectives objectives) {
    RequestFigures all = run.overall();
    String worst =
        run.requests().stream()
            .max(Comparator.comparingLong(request -> request.failed()))
            .map(request -> request.name() + " (" + Figures.count(request.failed()) + ")")
            .orElse("none");
    return new Finding(
        "failed-requests",
        all.name(),
        Figures.count(all.failed())
            + " of "
            + Figures.count(all.count())
            + " requests failed, "
            + Figures.ratio(ratio)
            + "; the objective is below "
            + Figures.ratio(objectives.failureRatio())
            + ". By kind: "
            + kinds(all.failedByKind())
            + ". Most in: "
            + worst
            + ".",
        "A service that is overloaded, answers errors or is gone; 503 and 504 speak of time-outs"
            + " and full pools, no-response of broken connections.",
        "Read logs/ of the run folder for the first error, then measure again at a lower rate"
            + " (--rps) to see whether it depends on load.");
  }

  private static String kinds(Map<String, Long> kinds) {
    Stream<Map.Entry<String, Long>> sorted =
        kinds.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()));
    return sorted
        .map(e -> e.getKey() + " " + Figures.count(e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
