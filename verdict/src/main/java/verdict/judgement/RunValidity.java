package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import verdict.judgement.Invalidity.Kind;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** Whether a run measured what it claims to have measured. */
final class RunValidity {
  static final double LEAST_ACHIEVED_RATIO = 0.99;

  /**
   * Above that the load did not start as configured. On two cores that nine JVMs share, 5 to 7 ms
   * are the kernel's doing and not a starved load generator's (decision 42).
   */
  static final double MOST_LAG_MS = 10;

  private static final double MOST_GENERATOR_CPU = 0.7;

  /** A clock that is corrected slowly stays within this; one that is set does not. */
  private static final double MOST_CLOCK_STEP_SECONDS = 0.5;

  /** Fewer than this, and p99 hangs on a handful of requests. */
  static final long ENOUGH_FOR_P99 = 1_000;

  private RunValidity() {}

  static List<Invalidity> check(BlockFigures run) {
    List<Invalidity> found = new ArrayList<>();
    if (run.overall().count() == 0) {
      found.add(Kind.NO_REQUESTS.with());
      return found; // The rest would only repeat it.
    }
    found.addAll(unusable(run));
    achieved(run, found);
    generator(run, found);
    return found;
  }

  /** What makes a run invalid, even if all others of its side are valid. */
  static List<Invalidity> unusable(BlockFigures run) {
    List<Invalidity> found = new ArrayList<>();
    unrecorded(run, found);
    run.run().ifPresent(of -> clock(of, found));
    for (String unsound : run.unsoundCounters()) {
      found.add(Kind.UNSOUND_COUNTERS.with(unsound));
    }
    return found;
  }

  private static void unrecorded(BlockFigures run, List<Invalidity> found) {
    SortedMap<String, Long> names = run.notRecorded();
    if (!names.isEmpty()) {
      found.add(
          Kind.REQUESTS_NOT_RECORDED.with(
              names.entrySet().stream()
                  .map(each -> "\"" + each.getKey() + "\" (" + Figures.count(each.getValue()) + ")")
                  .collect(Collectors.joining(", "))));
    }
  }

  private static void clock(RunDescription run, List<Invalidity> found) {
    Optional<Double> monotonic = run.machine().flatMap(RunDescription.Machine::monotonicSeconds);
    double step = monotonic.map(seconds -> run.countedSeconds() - seconds).orElse(0.0);
    if (Math.abs(step) > MOST_CLOCK_STEP_SECONDS) {
      found.add(
          Kind.CLOCK_STEPPED.with(
              Figures.tenths(step), run.runId(), Figures.tenths(MOST_CLOCK_STEP_SECONDS)));
    }
  }

  private static void achieved(BlockFigures run, List<Invalidity> found) {
    double loadSeconds = run.load().map(RunDescription.Load::durationSeconds).orElse(0.0);
    missed(run, Metric.JOURNEYS_STARTED)
        .map(
            started ->
                Kind.JOURNEYS_NOT_STARTED.with(
                    Figures.count(started.n()),
                    Figures.ratio(started.value()),
                    Figures.ratio(LEAST_ACHIEVED_RATIO)))
        .ifPresent(found::add);
    missed(run, Metric.IN_TIME)
        .map(
            inTime ->
                Kind.QUEUE_GREW.with(
                    Figures.tenths(loadSeconds),
                    Figures.tenths(loadSeconds / inTime.value()),
                    Figures.ratio(inTime.value()),
                    Figures.ratio(LEAST_ACHIEVED_RATIO)))
        .ifPresent(found::add);
  }

  private static Optional<Figure> missed(BlockFigures run, String part) {
    return run.figure(Metric.ACHIEVED_RATIO, part)
        .filter(ratio -> ratio.value() < LEAST_ACHIEVED_RATIO);
  }

  private static void generator(BlockFigures run, List<Invalidity> found) {
    run.figure(Metric.LOAD_GENERATOR_LAG_P99).flatMap(RunValidity::late).ifPresent(found::add);
    run.figure(Metric.LOAD_GENERATOR_CPU)
        .flatMap(share -> busy(share.value()))
        .ifPresent(found::add);
  }

  /** Whether the load did not start as configured, by the p99 of how late journeys were started. */
  static Optional<Invalidity> late(Figure lag) {
    return lag.value() <= MOST_LAG_MS
        ? Optional.empty()
        : Optional.of(
            Kind.LOAD_GENERATOR_LATE.with(
                Figures.ms(lag.value()), Figures.count(lag.n()), Figures.ms(MOST_LAG_MS)));
  }

  /** Whether the load generator measured itself, by its share of all cores. */
  static Optional<Invalidity> busy(double share) {
    return share <= MOST_GENERATOR_CPU
        ? Optional.empty()
        : Optional.of(
            Kind.LOAD_GENERATOR_BUSY.with(Figures.ratio(share), Figures.ratio(MOST_GENERATOR_CPU)));
  }

  /** Caveats that come from a bound rather than from the measurement itself. */
  static List<Caveat> caveats(BlockFigures run) {
    long n = run.overall().figure(Metric.P99).map(Figure::n).orElse(0L);
    if (n == 0 || n >= ENOUGH_FOR_P99) {
      return List.of();
    }
    return List.of(
        Caveat.Kind.FEW_REQUESTS.with(
            Figures.count(n - Math.max(1, (99 * n + 99) / 100) + 1),
            Figures.count(n),
            Figures.count(ENOUGH_FOR_P99)));
  }
}
