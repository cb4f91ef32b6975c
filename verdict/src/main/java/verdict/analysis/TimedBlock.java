package verdict.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.run.Block;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.run.Timeline;
import verdict.statistics.Comparison;

/**
 * A block among others, in the order of time.
 *
 * @param side which side was loaded
 * @param round of a block of a duet
 * @param startedAt absent for results that do not say
 * @param timeline what happened in each second
 */
public record TimedBlock(
    SideName side, OptionalInt round, Optional<Instant> startedAt, Timeline timeline) {
  /** Longer measurements have longer steps, so that about so many cover all that there is. */
  private static final int MOST_STEPS = 600;

  /** Those that tell when they were measured, and what happened in each second. */
  static List<TimedBlock> inOrder(Comparison comparison) {
    return Stream.concat(
            comparison.baseline().stream().flatMap(of -> of(SideName.BASELINE, of.block())),
            comparison.candidate().stream().flatMap(of -> of(SideName.CANDIDATE, of.block())))
        .filter(block -> block.startedAt.isPresent())
        .sorted(Comparator.comparing(block -> block.startedAt.orElseThrow()))
        .toList();
  }

  /** A run of its own; empty when it does not tell what happened in each second. */
  static Optional<TimedBlock> ofRun(Block run) {
    return of(SideName.CANDIDATE, run).findFirst();
  }

  private static Stream<TimedBlock> of(SideName side, Block block) {
    return block.results().timeline().stream()
        .map(
            timeline ->
                new TimedBlock(
                    side,
                    block.place().stream().mapToInt(RunDescription.Place::round).findFirst(),
                    block.run().map(RunDescription::startedAt),
                    timeline));
  }

  /** How long a step of all of them is. */
  public static int secondsPerStep(List<TimedBlock> blocks) {
    int seconds = blocks.stream().mapToInt(block -> block.timeline.seconds()).sum();
    return Math.max(1, (seconds + MOST_STEPS - 1) / MOST_STEPS);
  }

  /** Whether there is a response time to draw. */
  public boolean hasSucceeded() {
    return Timeline.total(timeline.succeeded()) > 0;
  }

  /** What came of all of it. */
  public String words() {
    return steps(Math.max(1, timeline.seconds())).stream()
        .map(Step::words)
        .collect(Collectors.joining());
  }

  /**
   * Cuts it.
   *
   * @param length of a step, in seconds; the last one may be shorter
   */
  public List<Step> steps(int length) {
    return Step.of(timeline, 0, length);
  }
}
