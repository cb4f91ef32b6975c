package verdict.proof.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.sample.BlockFigures;
import verdict.statistics.Comparison;

/**
 * One round that was measured: its blocks, four in the order of time, or two at once.
 *
 * @param blocks of both sides
 * @param isCandidate of each block
 */
record Round(List<BlockFigures> blocks, List<Boolean> isCandidate) {
  private static final int IN_TURN = 4;
  private static final int AT_ONCE = 2;

  /** The whole rounds of a comparison. */
  static List<Round> of(Comparison comparison) {
    Map<Integer, List<BlockFigures>> rounds = new TreeMap<>();
    Stream.of(comparison.baseline(), comparison.candidate())
        .flatMap(List::stream)
        .forEach(
            block ->
                rounds
                    .computeIfAbsent(place(block).round(), first -> new ArrayList<>())
                    .add(block));
    int whole = comparison.isAtOnce() ? AT_ONCE : IN_TURN;
    return rounds.values().stream().filter(of -> of.size() == whole).map(Round::inTime).toList();
  }

  private static Round inTime(List<BlockFigures> blocks) {
    List<BlockFigures> inTime =
        blocks.stream()
            .sorted(
                Comparator.comparing((BlockFigures b) -> place(b).pair())
                    .thenComparing(b -> place(b).position().orElse(1)))
            .map(Round::ofAllRequests)
            .toList();
    return new Round(
        inTime, inTime.stream().map(b -> place(b).side() == SideName.CANDIDATE).toList());
  }

  /** Without single requests and services, which decide nothing and take most of the time. */
  private static BlockFigures ofAllRequests(BlockFigures of) {
    return new BlockFigures(of.block(), of.overall(), List.of(), List.of(), of.figures());
  }

  private static RunDescription.Place place(BlockFigures block) {
    return block.block().place().orElseThrow();
  }

  /** The blocks of a side, or of the other when the sides are swapped. */
  List<BlockFigures> side(boolean candidate, boolean isSwapped) {
    List<BlockFigures> side = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isCandidate.get(i) == (candidate != isSwapped)) {
        side.add(blocks.get(i));
      }
    }
    return side;
  }

  /** Whether the second pair is the first one mirrored. */
  boolean isMirrored() {
    return blocks.size() == IN_TURN && isCandidate.get(0).equals(isCandidate.get(3));
  }

  /** Whether both sides were loaded at the same time. */
  boolean isAtOnce() {
    return blocks.size() == AT_ONCE;
  }

  /** The mean of the blocks of a side. */
  double mean(boolean candidate, ToDoubleFunction<BlockFigures> value) {
    return side(candidate, false).stream().mapToDouble(value).average().orElseThrow();
  }

  /** Candidate less baseline. */
  double difference(ToDoubleFunction<BlockFigures> value) {
    return mean(true, value) - mean(false, value);
  }

  /**
   * The second block of each pair less the first. In a mirrored round each side is first once and
   * second once, so that nothing of what the sides differ in is in it.
   */
  double drift(ToDoubleFunction<BlockFigures> value) {
    double[] of = blocks.stream().mapToDouble(value).toArray();
    return (of[1] - of[0] + of[3] - of[2]) / 2;
  }
}
