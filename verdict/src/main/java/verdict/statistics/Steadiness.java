package verdict.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.Timeline;
import verdict.sample.BlockFigures;

/**
 * Whether response times were in a steady state inside the blocks: the second half of each block
 * against its first.
 *
 * @param test of the logarithms of the mean of the second half over that of the first
 */
public record Steadiness(ShiftTest test) {

  /** Of one side; absent when no block tells its response times by the second. */
  public static Optional<Steadiness> of(Collection<BlockFigures> blocks) {
    return of(blocks.stream().flatMap(block -> shift(block).stream()).toList());
  }

  /**
   * Of sides that were loaded at the same time: how much more the candidate's mean moved than the
   * baseline's. What both share, such as compilers at work, does not count. Absent when no pair of
   * blocks tells its response times by the second.
   */
  public static Optional<Steadiness> between(Units rounds) {
    List<Double> shifts = new ArrayList<>();
    for (int round = 0; round < rounds.count(); round++) {
      List<BlockFigures> baseline = rounds.baseline().get(round);
      List<BlockFigures> candidate = rounds.candidate().get(round);
      for (int pair = 0; pair < baseline.size(); pair++) {
        Optional<Double> was = shift(baseline.get(pair));
        shift(candidate.get(pair)).ifPresent(is -> was.ifPresent(of -> shifts.add(is - of)));
      }
    }
    return of(shifts);
  }

  private static Optional<Steadiness> of(List<Double> shifts) {
    return shifts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Steadiness(
                SignedRank.of(shifts.stream().mapToDouble(Double::doubleValue).toArray())));
  }

  private static Optional<Double> shift(BlockFigures block) {
    return block.block().results().timeline().flatMap(Steadiness::shift);
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
