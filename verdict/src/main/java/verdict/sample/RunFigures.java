package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.Block;
import verdict.run.Design;
import verdict.run.Measurement;
import verdict.run.RunDescription;
import verdict.run.TimeCounts;

/** Derives the figures of a run as a whole. */
final class RunFigures {
  private static final double MS_PER_SECOND = 1_000;

  private RunFigures() {}

  /**
   * @param seconds over which the requests were sent; empty when the target rate is unknown, and
   *     then there is no figure of it
   */
  static List<Figure> of(
      Block block, RequestFigures overall, OptionalDouble seconds, List<ServiceSample> services) {
    List<Figure> figures = new ArrayList<>();
    block
        .measurement()
        .ifPresent(of -> asked(of, overall.count(), seconds.orElseThrow(), services, figures));
    lagP99(block.results().lag()).ifPresent(figures::add);
    return figures;
  }

  private static void asked(
      Measurement measurement,
      long count,
      double seconds,
      List<ServiceSample> services,
      List<Figure> figures) {
    RunDescription run = measurement.run();
    double asked = run.load().averageRequestsPerSecond();
    figures.add(new Figure(Metric.ARRIVAL_RATE, "", asked, 1));
    figures.add(new Figure(Metric.THROUGHPUT, "", count / seconds, count));
    long journeys = measurement.results().lag().total(); // 0 when they were not recorded
    achieved(run.load(), count, journeys, seconds, figures);
    Optional<Double> generatorCores =
        run.loadGeneratorCpuSeconds().map(cpu -> cpu / run.countedSeconds());
    ofCores(generatorCores, run)
        .ifPresent(share -> figures.add(new Figure(Metric.LOAD_GENERATOR_CPU, "", share, 1)));
    // Where the counters of one service are unsound, no sum is one over all.
    if (RunCaveats.unsoundCounters(measurement).isEmpty()) {
      long counted = run.counters().map(RunDescription.Counters::requests).orElse(count);
      cpu(run, counted, services, generatorCores.orElse(0.0), figures);
      figures.addAll(CountsPerRequest.of(measurement.services().values(), counted));
    }
  }

  /** How late the load generator started journeys; absent when that was not recorded. */
  static Optional<Figure> lagP99(TimeCounts lag) {
    return lag.total() == 0
        ? Optional.empty()
        : Optional.of(
            new Figure(Metric.LOAD_GENERATOR_LAG_P99, "", new Percentile(99).of(lag), lag.total()));
  }

  /**
   * From the first response to the last one, but at least the configured time: what comes after it
   * is a queue that drains, and a rate over the drain is the rate the system could take. The mean
   * time of one journey of it is no queue, only the last journeys in flight. Empty when the target
   * rate is unknown.
   */
  static OptionalDouble deliverySeconds(Block block, double meanMs) {
    return block.run().stream()
        .mapToDouble(
            run -> deliverySeconds(run.load(), meanMs, block.results().seconds().orElse(0)))
        .findFirst();
  }

  private static double deliverySeconds(
      RunDescription.Load load, double meanMs, double responseSeconds) {
    double meanSeconds = meanMs / MS_PER_SECOND;
    double onTheWaySeconds = load.requestsPerJourney().orElse(1) * meanSeconds;
    return Math.max(load.durationSeconds(), responseSeconds - onTheWaySeconds);
  }

  // Not requests / target requests: a journey that stops at its first failure sends fewer, and
  // then the arrival rate was kept all the same.
  private static void achieved(
      RunDescription.Load load, long count, long journeys, double seconds, List<Figure> figures) {
    double inTime = load.durationSeconds() / seconds;
    Optional<Double> started =
        load.journeysAsked()
            .filter(asked -> asked > 0 && journeys > 0)
            .map(asked -> (double) journeys / asked);
    double ratio = Math.min(inTime, started.orElse(inTime));
    figures.add(new Figure(Metric.ACHIEVED_RATIO, "", ratio, count));
    figures.add(new Figure(Metric.ACHIEVED_RATIO, Metric.IN_TIME, inTime, count));
    started.ifPresent(
        share ->
            figures.add(
                new Figure(Metric.ACHIEVED_RATIO, Metric.JOURNEYS_STARTED, share, journeys)));
  }

  private static void cpu(
      RunDescription run,
      long count,
      List<ServiceSample> services,
      double generatorCores,
      List<Figure> figures) {
    double[] seconds = each(services, Metric.CPU);
    if (seconds.length == 0) {
      return;
    }
    double sum = sum(seconds);
    figures.add(new Figure(Metric.CPU, "", sum, seconds.length));
    if (count > 0) {
      figures.add(new Figure(Metric.CPU_PER_REQUEST, "", sum / count, count));
      withoutJit(seconds, each(services, Metric.JIT_CPU), count, figures);
    }
    // On machines of others we do not know the cores, nor what else they do.
    if (run.startedByVerdict()) {
      double own = sum / run.countedSeconds() + generatorCores;
      ofCores(Optional.of(atOnce(run).map(busy -> busy / run.countedSeconds()).orElse(own)), run)
          .ifPresent(share -> figures.add(new Figure(Metric.CPU_UTILISATION, "", share, 1)));
    }
  }

  /** What a machine did that ran the other side meanwhile; absent when the side had it alone. */
  private static Optional<Double> atOnce(RunDescription run) {
    return run.place()
        .filter(place -> place.design() == Design.AT_ONCE)
        .flatMap(place -> run.machine())
        .flatMap(RunDescription.Machine::busyCpuSeconds);
  }

  /** Of all services or of none: a sum over some would be another figure. */
  private static void withoutJit(double[] seconds, double[] jit, long count, List<Figure> figures) {
    double rest = sum(seconds) - sum(jit);
    if (jit.length == seconds.length && rest > 0) {
      figures.add(new Figure(Metric.CPU_PER_REQUEST_WITHOUT_JIT, "", rest / count, count));
    }
  }

  private static double[] each(List<ServiceSample> services, Metric metric) {
    return services.stream()
        .flatMap(service -> service.figure(metric).stream())
        .mapToDouble(Figure::value)
        .toArray();
  }

  // Not the sum of a stream, which adds in an order of its own.
  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static Optional<Double> ofCores(Optional<Double> used, RunDescription run) {
    return used.flatMap(cores -> run.cores().filter(all -> all > 0).map(all -> cores / all));
  }
}
