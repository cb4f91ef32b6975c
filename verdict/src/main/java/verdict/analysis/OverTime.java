package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verdict.run.SideName;

/**
 * What happened in each step of time; null where nothing is known of one.
 *
 * @param meanMilliseconds of those that succeeded
 * @param answersPerSecond failed ones too
 * @param arrivalsPerSecond journeys that were started
 */
public record OverTime(
    List<@Nullable Double> meanMilliseconds,
    List<@Nullable Double> answersPerSecond,
    List<@Nullable Double> arrivalsPerSecond) {

  private static OverTime of(TimedBlock block, int secondsPerStep) {
    List<Step> steps = block.steps(secondsPerStep);
    return new OverTime(
        values(steps, Step::meanMs),
        values(steps, Step::answersPerSecond),
        values(steps, Step::arrivalsPerSecond));
  }

  @SuppressWarnings("NullAway") // of an element of the list, of which it does not know
  private static List<@Nullable Double> values(
      List<Step> steps, Function<Step, OptionalDouble> value) {
    return steps.stream()
        .map(value)
        .map(of -> of.isPresent() ? (Double) of.getAsDouble() : null)
        .toList();
  }

  /** One run. */
  public record Run(int secondsPerStep, @JsonUnwrapped OverTime steps) {
    static Run of(TimedBlock run) {
      int length = TimedBlock.secondsPerStep(List.of(run));
      return new Run(length, OverTime.of(run, length));
    }
  }

  /** Blocks in the order of time, which tells which side was loaded. */
  public record Blocks(int secondsPerStep, List<Block> blocks) {
    static Blocks of(List<TimedBlock> blocks) {
      int length = TimedBlock.secondsPerStep(blocks);
      return new Blocks(length, blocks.stream().map(block -> Block.of(block, length)).toList());
    }
  }

  /** One of them. */
  public record Block(
      SideName side, OptionalInt round, Optional<String> startedAt, @JsonUnwrapped OverTime steps) {
    private static Block of(TimedBlock block, int length) {
      return new Block(
          block.side(),
          block.round(),
          block.startedAt().map(Object::toString),
          OverTime.of(block, length));
    }
  }
}
