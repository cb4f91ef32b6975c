package verdict.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.RequestFigures;

/** A request's p95 is over the objective. */
public final class SlowerThanObjective implements DiagnosisRule {
  @Override
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run.requests().stream()
        .filter(request -> p95(request) >= objectives.p95Ms())
        .sorted(Comparator.comparingDouble(SlowerThanObjective::p95).reversed())
        .map(request -> finding(request, objectives, reportsTimes(run)))
        .toList();
  }

  private static double p95(RequestFigures request) {
    return request.value(Metric.P95).orElse(0.0);
  }

  private static boolean reportsTimes(BlockFigures run) {
    return run.services().stream()
        .anyMatch(service -> service.figure(Metric.SERVER_SIDE_MEAN).isPresent());
  }

  private static Finding finding(
      RequestFigures request, Objectives objectives, boolean reportsTimes) {
    return new Finding(
        "slower-than-objective",
        request.name(),
        "p95 is "
            + Figures.ms(p95(request))
            + " (n = "
            + Figures.count(request.succeeded().total())
            + "); the objective is below "
            + Figures.ms(objectives.p95Ms())
            + ".",
        reportsTimes
            ? "The service table shows where the time goes: database, calls to other services, waits"
                + " for connections, or the service itself."
            : "Unknown, because no service reports its response time.",
        (reportsTimes
                ? "Compare server-side response time with this figure; follow the largest part, or"
                    + " measure"
                : "Measure")
            + " at --rps 10: if it is fast there, something saturates.");
  }
}
