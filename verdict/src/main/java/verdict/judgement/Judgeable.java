package verdict.judgement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import verdict.diagnosis.Words;
import verdict.sample.Metric;
import verdict.statistics.BlockFigures;
import verdict.statistics.Change;
import verdict.statistics.Comparison;

/** Whether a figure is fine enough, and rests on enough, to be judged. */
final class Judgeable {
  private static final double TIMER_MS = 1;
  private static final Set<Metric> PERCENTILES = Set.of(Metric.P50, Metric.P95, Metric.P99);

  private Judgeable() {}

  /**
   * Why the change of a figure must not be judged; empty when it may.
   *
   * @param margin as a share of the baseline
   */
  static Optional<String> reasonNot(Comparison load, Change change, double margin) {
    Metric metric = change.key().metric();
    if (!PERCENTILES.contains(metric)) {
      return Optional.empty();
    }
    double smallest = Math.min(smallest(change.baseline()), smallest(change.candidate()));
    boolean isCoarse =
        everyBlock(load).anyMatch(BlockFigures::isOfWholeMillis) && TIMER_MS > margin * smallest;
    if (isCoarse) {
      return Optional.of(
          "it is in whole milliseconds, and 1 ms of "
              + Words.ms(smallest)
              + " is more than the margin of "
              + Words.percent(margin));
    }
    return metric == Metric.P99 ? reasonNotP99(load, change) : Optional.empty();
  }

  private static Optional<String> reasonNotP99(Comparison load, Change change) {
    long requests = everyBlock(load).mapToLong(b -> b.succeeded().size()).min().orElse(0);
    return requests < RunValidity.ENOUGH_FOR_P99
        ? Optional.of(
            "a block has "
                + requests
                + (requests == 1 ? " request" : " requests")
                + ", and p99 takes "
                + RunValidity.ENOUGH_FOR_P99
                + "; the share of slow requests stands in for it")
        : tooNoisy(load, change);
  }

  private static Optional<String> tooNoisy(Comparison load, Change change) {
    double margin = StrictMath.log1p(Gate.P95.margin());
    OptionalDouble smallest = Detection.smallest(load, change, 1 - Detection.LEVEL);
    return smallest.isPresent() && smallest.getAsDouble() <= margin
        ? Optional.empty()
        : Optional.of(
            "the smallest change that so many units could see in it is more than "
                + Words.percent(Gate.P95.margin()));
  }

  private static Stream<BlockFigures> everyBlock(Comparison load) {
    return Stream.concat(load.baseline().stream(), load.candidate().stream());
  }

  private static double smallest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  /** The margin on the scale of the shifts; a difference has one only in a unit of its own. */
  static OptionalDouble marginShift(Change change, double margin) {
    if (change.scale() == Change.Scale.LOG_RATIO) {
      return OptionalDouble.of(StrictMath.log1p(margin));
    }
    // Of both sides together, so that swapping them changes nothing.
    double both = (Change.typical(change.baseline()) + Change.typical(change.candidate())) / 2;
    return both > 0 ? OptionalDouble.of(margin * both) : OptionalDouble.empty();
  }
}
