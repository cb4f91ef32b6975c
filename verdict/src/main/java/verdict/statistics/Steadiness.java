package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.Timeline;
import verdict.sample.BlockFigures;

/**
 * Whether response times were in a steady state inside the blocks of a side: the second half of
 * each block against its first.
 *
 * @param test of the logarithms of the mean of the second half over that of the first
 */
public record Steadiness(ShiftTest test) {

  /** Absent when no block tells its response times by the second. */
  public static Optional<Steadiness> of(List<BlockFigures> blocks) {
    List<Double> shifts = new ArrayList<>();
    for (BlockFigures block : blocks) {
      block.block().results().timeline().flatMap(Steadiness::shift).ifPresent(shifts::add);
    }
    return shifts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Steadiness(
                SignedRank.of(shifts.stream().mapToDouble(Double::doubleValue).toArray())));
  }

  private static Optional<Double> shift(Timeline timeline) {
    int seconds = timeline.succeeded().length;
    OptionalDouble first = mean(timeline, 0, seconds / 2);
    OptionalDouble second = mean(timeline, (seconds + 1) / 2, seconds);
    return first.isPresent() && second.isPresent()
        ? Optional.of(StrictMath.log(second.getAsDouble() / first.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble mean(Timeline timeline, int from, int to) {
    long count = 0;
    long micros = 0;
    for (int second = from; second < to; second++) {
      count += timeline.succeeded()[second];
      micros += timeline.succeededMicros()[second];
    }
    return count == 0 || micros == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) micros / count);
  }
}
