package verdict.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.RequestFigures;

/** p95 is more than three times the mean: most requests pass, some queue. */
public final class SuspectedPool implements DiagnosisRule {
  static final double QUEUEING_RATIO = 3;

  @Override
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run.requests().stream()
        .filter(request -> UnevenResponseTimes.isNoticed(request, objectives))
        .filter(request -> UnevenResponseTimes.ratio(request) > QUEUEING_RATIO)
        .map(request -> finding(run, request))
        .toList();
  }

  private static Finding finding(BlockFigures run, RequestFigures request) {
    Optional<Figure> longest =
        run.services().stream()
            .flatMap(service -> service.figure(Metric.POOL_ACQUIRE_MEAN).stream())
            .max(Comparator.comparingDouble(Figure::value));
    return new Finding(
        "suspected-pool",
        request.name(),
        UnevenResponseTimes.seen(request, QUEUEING_RATIO) + " " + evidence(longest),
        "Some requests wait for something that others hold: a connection pool, a lock, a garbage"
            + " collection.",
        (longest.isPresent()
                ? "Look at the wait for a database connection and at GC pauses in the service table;"
                    + " if both are small, take"
                : "Take")
            + " a profile while it is under load (of a JVM: jcmd <pid> JFR.start).");
  }

  private static String evidence(Optional<Figure> longest) {
    if (longest.isEmpty()) {
      return "Whether a database pool is the reason is not known: no service reports its waits.";
    }
    String wait = Figures.ms(longest.get().value());
    return longest.get().value() >= WaitForConnections.QUEUEING_MS
        ? "The waits for a database connection support it: up to " + wait + " on average."
        : "The waits for a database connection do not support it: at most " + wait + " on average.";
  }
}
