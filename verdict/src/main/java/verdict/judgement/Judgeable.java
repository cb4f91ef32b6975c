package verdict.judgement;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Interval;

/** Whether a figure is fine enough, and rests on enough, to be judged. */
final class Judgeable {
  private Judgeable() {}

  /** Why the change of a gated figure must not be judged; empty when it may. */
  static Optional<String> reasonNot(Comparison load, Change change, Gated gated) {
    return reasonNot(load, change, gated.margin(), gated.shift());
  }

  /** The same of a figure that decides nothing. */
  static Optional<String> reasonNot(Comparison load, Change change, Margin margin) {
    return reasonNot(load, change, margin, Gated.shareShift(change, margin.share()));
  }

  private static Optional<String> reasonNot(
      Comparison load, Change change, Margin margin, double shift) {
    if (isTooCoarse(change, shift)) {
      return Optional.of(
          "it is rounded to whole milliseconds, which alone can move the change by "
              + (change.scale() == Change.Scale.LOG_RATIO
                  ? Figures.ratio(change.effect(change.rounding()))
                  : Figures.ms(change.rounding()))
              + "; the margin is "
              + Figures.ratio(
                  change.scale() == Change.Scale.LOG_RATIO
                      ? change.effect(shift)
                      : margin.share()));
    }
    return change.key().metric() == Metric.P99 ? reasonNotP99(load, change) : Optional.empty();
  }

  /**
   * Whether rounding can hide or make a change of the margin.
   *
   * @param margin as a shift
   */
  static boolean isTooCoarse(Change change, double margin) {
    boolean canBeZero = change.scale() == Change.Scale.DIFFERENCE; // whatever was rounded to 0
    return change.rounding() > 0 && (canBeZero || change.rounding() > margin);
  }

  private static Optional<String> reasonNotP99(Comparison load, Change change) {
    long requests =
        everyBlock(load).mapToLong(b -> b.overall().succeeded().total()).min().orElse(0);
    return requests < RunValidity.ENOUGH_FOR_P99
        ? Optional.of(
            "a block has "
                + Figures.things(requests, "request")
                + ", and p99 takes "
                + Figures.count(RunValidity.ENOUGH_FOR_P99)
                + "; the share of slow requests stands in for it")
        : tooNoisy(load, change);
  }

  private static Optional<String> tooNoisy(Comparison load, Change change) {
    double margin = StrictMath.log1p(Gate.P95.usualMargin());
    OptionalDouble smallest = Detection.smallest(load, change, 1 - Interval.USUAL_LEVEL);
    return smallest.isPresent() && smallest.getAsDouble() <= margin
        ? Optional.empty()
        : Optional.of(
            "the smallest change that so many units could see in it is more than "
                + Figures.ratio(Gate.P95.usualMargin()));
  }

  private static Stream<BlockFigures> everyBlock(Comparison load) {
    return Stream.concat(load.baseline().stream(), load.candidate().stream());
  }
}
