package verdict.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;

/** How long a unit of a comparison takes, with everything that goes with it: starts, warm-ups. */
public final class UnitDuration {
  private UnitDuration() {}

  /**
   * The median time from one unit's start to the next one's, so that a pause between two duets does
   * not count. A run takes it once a side, as a run of a pair does. Of one unit alone it is its
   * window, warm-up and start, which is a little less than it takes. Absent when there are no
   * times.
   */
  public static Optional<Duration> ofUnit(Comparison comparison) {
    if (comparison.isPaired()) {
      List<BlockFigures> both = new ArrayList<>(comparison.baseline());
      both.addAll(comparison.candidate());
      int runsInUnit = comparison.unit() == Units.Kind.PAIR ? 2 : 1;
      return median(steps(both)).map(step -> step.multipliedBy(runsInUnit)).or(() -> alone(both));
    }
    List<Long> seconds = new ArrayList<>(steps(comparison.baseline()));
    seconds.addAll(steps(comparison.candidate()));
    return median(seconds)
        .map(run -> run.multipliedBy(2))
        .or(
            () ->
                alone(comparison.baseline())
                    .flatMap(one -> alone(comparison.candidate()).map(one::plus)));
  }

  private static Optional<Duration> alone(List<BlockFigures> unit) {
    List<RunDescription> runs = unit.stream().flatMap(b -> b.block().run().stream()).toList();
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    Instant first = runs.stream().map(RunDescription::startedAt).min(Instant::compareTo).get();
    Instant last = runs.stream().map(RunDescription::endedAt).max(Instant::compareTo).get();
    return Optional.of(Duration.between(first, last).plus(runs.get(0).preparation()));
  }

  private static List<Long> steps(List<BlockFigures> blocks) {
    TreeMap<String, Instant> starts = new TreeMap<>();
    for (BlockFigures block : blocks) {
      block
          .block()
          .run()
          .ifPresent(
              run -> starts.merge(unit(run), run.startedAt(), (a, b) -> a.isBefore(b) ? a : b));
    }
    List<Instant> inOrder = starts.values().stream().sorted().toList();
    List<Long> steps = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      steps.add(Duration.between(inOrder.get(i - 1), inOrder.get(i)).toSeconds());
    }
    return steps;
  }

  private static String unit(RunDescription run) {
    return run.place().map(place -> place.duet() + " " + place.round()).orElse(run.runId());
  }

  private static Optional<Duration> median(List<Long> seconds) {
    List<Long> sorted = seconds.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(sorted.get((sorted.size() - 1) / 2)));
  }
}
