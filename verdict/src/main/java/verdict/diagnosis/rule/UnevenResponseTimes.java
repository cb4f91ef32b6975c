package verdict.diagnosis.rule;

import java.util.List;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.RequestFigures;

/** p95 is more than 2.5 times the mean, and not so much that {@link SuspectedPool} speaks. */
public final class UnevenResponseTimes implements DiagnosisRule {
  static final double UNEVEN_RATIO = 2.5;

  /**
   * As a share of the objective. On a fast request a few milliseconds of noise look like a queue.
   */
  private static final double NOTICED = 0.05;

  @Override
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run.requests().stream()
        .filter(request -> isNoticed(request, objectives))
        .filter(request -> ratio(request) > UNEVEN_RATIO)
        .filter(request -> ratio(request) <= SuspectedPool.QUEUEING_RATIO)
        .map(request -> finding(request, !run.services().isEmpty()))
        .toList();
  }

  /** Whether p95 is at least a twentieth of what the objective allows. */
  static boolean isNoticed(RequestFigures request, Objectives objectives) {
    return request.value(Metric.P95).filter(p95 -> p95 >= NOTICED * objectives.p95Ms()).isPresent();
  }

  /** p95 over mean, 0 when nothing succeeded. */
  static double ratio(RequestFigures request) {
    return request
        .value(Metric.P95)
        .flatMap(p95 -> request.value(Metric.MEAN).map(mean -> p95 / mean))
        .orElse(0.0);
  }

  static String seen(RequestFigures request, double bound) {
    return "p95 "
        + Figures.ms(request.value(Metric.P95).orElse(0.0))
        + " is "
        + Figures.tenths(ratio(request))
        + " times the mean "
        + Figures.ms(request.value(Metric.MEAN).orElse(0.0))
        + " (n = "
        + Figures.count(request.succeeded().total())
        + "); the bound is "
        + Figures.tenths(bound)
        + ".";
  }

  private static Finding finding(RequestFigures request, boolean hasMetrics) {
    return new Finding(
        "uneven-response-times",
        request.name(),
        seen(request, UNEVEN_RATIO),
        "Requests of one name do unequal work, or sometimes wait: caches, large rows, garbage"
            + " collection.",
        (hasMetrics
                ? "Compare GC pauses and the database query times per query type; measure"
                : "Measure")
            + " at --rps 10 to see whether it depends on load.");
  }
}
