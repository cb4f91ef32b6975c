package verdict.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.run.Block;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.sample.BlockFigures;

/**
 * Runs that a user alternated: ABAB, ABBA, or in any order in which the first and the second, the
 * third and the fourth and so on by their start are of different sides. Each two are a pair, which
 * the machine had less time to change in than it had between all runs.
 *
 * @param pairs in the order of time
 * @param left how many runs have no partner: the last one, or none
 * @param needed how many pairs it takes for them to be compared pair by pair
 */
public record AlternatedRuns(List<Pair> pairs, int left, int needed) {

  /** A run of each side, next to each other in time. */
  public record Pair(BlockFigures baseline, BlockFigures candidate, SideName first) {}

  /** A run with its time. */
  private record Timed(SideName side, BlockFigures run, Instant start, Instant end) {}

  /**
   * Finds them; empty for runs that a user did not alternate, that overlap, or that do not say when
   * they were.
   *
   * @param needed how many pairs it takes for them to be compared pair by pair
   */
  static Optional<AlternatedRuns> of(
      List<BlockFigures> baseline, List<BlockFigures> candidate, int needed) {
    List<Timed> runs =
        Stream.concat(
                baseline.stream().flatMap(run -> timed(SideName.BASELINE, run).stream()),
                candidate.stream().flatMap(run -> timed(SideName.CANDIDATE, run).stream()))
            .sorted(Comparator.comparing(Timed::start))
            .toList();
    if (runs.size() < baseline.size() + candidate.size() || runs.size() < 4 || overlap(runs)) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < runs.size(); i += 2) {
      Timed first = runs.get(i);
      Timed second = runs.get(i + 1);
      if (first.side == second.side) {
        return Optional.empty();
      }
      boolean isBaseline = first.side == SideName.BASELINE;
      pairs.add(
          new Pair(
              isBaseline ? first.run : second.run,
              isBaseline ? second.run : first.run,
              first.side));
    }
    return Optional.of(new AlternatedRuns(List.copyOf(pairs), runs.size() % 2, needed));
  }

  private static boolean overlap(List<Timed> runs) {
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).start.isBefore(runs.get(i - 1).end)) {
        return true;
      }
    }
    return false;
  }

  /** Of a run of its own, not of a block of a duet. */
  private static Optional<Timed> timed(SideName side, BlockFigures run) {
    Block block = run.block();
    if (block.place().isPresent()) {
      return Optional.empty();
    }
    Optional<RunDescription> measured = block.run();
    return measured.isPresent()
        ? measured.map(of -> new Timed(side, run, of.startedAt(), of.endedAt()))
        : ofResults(side, run, block.results());
  }

  private static Optional<Timed> ofResults(SideName side, BlockFigures run, Results results) {
    if (results.origin().startEpochMillis().isEmpty() || results.span().isEmpty()) {
      return Optional.empty();
    }
    Instant begin = Instant.ofEpochMilli(results.origin().startEpochMillis().getAsLong());
    Results.Span span = results.span().get();
    return Optional.of(
        new Timed(
            side,
            run,
            begin.plus(Duration.ofMillis(span.firstMillis())),
            begin.plus(Duration.ofMillis(span.lastMillis()))));
  }

  /** Whether there are enough of them to be compared pair by pair. */
  public boolean areEnough() {
    return pairs.size() >= needed;
  }

  /** The side that came first in every pair; absent where that changed. */
  public Optional<SideName> alwaysFirst() {
    List<SideName> firsts = pairs.stream().map(Pair::first).distinct().toList();
    return firsts.size() == 1 ? Optional.of(firsts.get(0)) : Optional.empty();
  }
}
