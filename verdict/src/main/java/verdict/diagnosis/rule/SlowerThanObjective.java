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
        .map(request -> finding(request, objectives))
        .toList();
  }

  private static double p95(RequestFigures request) {
    return request.value(Metric.P95).orElse(0.0);
  }

  private static Finding finding(RequestFigures request, Objectives objectives) {
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
        "Where the time goes shows in the service table: database, calls to other services, waits"
            + " for connections, or the rest, which is the service itself.",
        "Compare server-side response time with this figure; follow the largest part, or measure"
            + " at --rps 10: if it is fast there, something saturates.");
  }
}
