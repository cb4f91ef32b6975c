package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.RunDescription;

/** Derives the figures of a run as a whole. */
final class RunFigures {
  private static final double MS_PER_SECOND = 1_000;

  private RunFigures() {}

  static List<Figure> of(
      RunDescription run,
      RequestSample overall,
      double responseSeconds,
      List<ServiceSample> services) {
    long count = overall.count();
    List<Figure> figures = new ArrayList<>();
    double asked = run.load().averageRequestsPerSecond();
    figures.add(new Figure(Metric.ARRIVAL_RATE, "", asked, 1));
    // From the first response to the last one, but at least the time asked: what comes after it is
    // a queue that drains, and a rate over the drain is the rate the system could take. One mean
    // response time of it is no queue, only the last requests on their way.
    double onTheWaySeconds = overall.succeeded().mean().orElse(0) / MS_PER_SECOND;
    double delivered =
        count / Math.max(run.load().durationSeconds(), responseSeconds - onTheWaySeconds);
    figures.add(new Figure(Metric.THROUGHPUT, "", delivered, count));
    figures.add(new Figure(Metric.DELIVERED_RATIO, "", delivered / asked, count));
    Optional<Double> generatorCores =
        run.loadGeneratorCpuSeconds().map(seconds -> seconds / run.windowSeconds());
    ofCores(generatorCores, run)
        .ifPresent(share -> figures.add(new Figure(Metric.LOAD_GENERATOR_CPU, "", share, 1)));
    cpu(run, count, services, generatorCores.orElse(0.0), figures);
    return figures;
  }

  private static void cpu(
      RunDescription run,
      long count,
      List<ServiceSample> services,
      double generatorCores,
      List<Figure> figures) {
    double[] seconds =
        services.stream()
            .flatMap(service -> service.figure(Metric.CPU).stream())
            .mapToDouble(Figure::value)
            .toArray();
    if (seconds.length == 0) {
      return;
    }
    double sum = 0;
    for (double each : seconds) {
      sum += each;
    }
    figures.add(new Figure(Metric.CPU, "", sum, seconds.length));
    if (count > 0) {
      figures.add(new Figure(Metric.CPU_PER_REQUEST, "", sum / count, count));
    }
    // On machines of others we do not know the cores, nor what else they do.
    if (run.startedByVerdict()) {
      ofCores(Optional.of(sum / run.windowSeconds() + generatorCores), run)
          .ifPresent(share -> figures.add(new Figure(Metric.CPU_UTILISATION, "", share, 1)));
    }
  }

  private static Optional<Double> ofCores(Optional<Double> used, RunDescription run) {
    return used.flatMap(cores -> run.cores().filter(all -> all > 0).map(all -> cores / all));
  }
}
