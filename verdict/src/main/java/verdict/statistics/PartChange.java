package verdict.statistics;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import verdict.sample.BlockFigures;

/**
 * By how much a part of the time of a request differs between the sides, in milliseconds for each
 * request: candidate less baseline.
 *
 * @param sure what is sure whatever overlaps: of both bounds the one nearer to 0, with an interval
 *     that holds both
 * @param most if nothing hides the part
 */
public record PartChange(TimePart part, Shift sure, Shift most) {
  /**
   * A difference.
   *
   * @param milliseconds by Hodges and Lehmann
   * @param interval of it at 95 %; absent for too few units
   */
  public record Shift(double milliseconds, Optional<Interval> interval) {
    private static Shift of(ShiftTest test) {
      return new Shift(test.estimate(), test.interval(Interval.USUAL_LEVEL));
    }

    private Shift with(Shift other) {
      boolean isNearer = Math.abs(milliseconds) <= Math.abs(other.milliseconds);
      return new Shift(
          isNearer ? milliseconds : other.milliseconds,
          interval.flatMap(
              one ->
                  other.interval.map(
                      of ->
                          new Interval(
                              Math.min(one.low(), of.low()),
                              Math.max(one.high(), of.high()),
                              one.level()))));
    }

    /** Whether it is shown that there is one. */
    public boolean isShown() {
      return interval.filter(of -> of.excludes(0)).isPresent();
    }
  }

  /** The change of the mean response time; empty when a block has none. */
  public static Optional<Shift> ofTheMean(Comparison comparison) {
    Units units = comparison.design();
    boolean isKnown =
        blocks(units).stream().allMatch(block -> block.overall().succeeded().mean().isPresent());
    return isKnown && units.count() > 0
        ? Optional.of(
            Shift.of(test(units, block -> block.overall().succeeded().mean().orElseThrow())))
        : Optional.empty();
  }

  /** The change of every part that all blocks of both sides can tell of. */
  public static List<PartChange> of(Comparison comparison) {
    Units units = comparison.design();
    Map<BlockFigures, TimeParts> parts = new IdentityHashMap<>();
    Set<TimePart> all = new TreeSet<>();
    for (BlockFigures block : blocks(units)) {
      TimeParts its = TimeParts.of(block);
      parts.put(block, its);
      all.addAll(its.known());
    }
    all.removeIf(part -> parts.values().stream().anyMatch(its -> its.bounds(part).isEmpty()));
    List<PartChange> changes = new ArrayList<>();
    for (TimePart part : all) {
      Shift least = Shift.of(test(units, block -> bounds(parts, block, part).leastMs()));
      Shift most = Shift.of(test(units, block -> bounds(parts, block, part).mostMs()));
      changes.add(new PartChange(part, least.with(most), most));
    }
    return changes;
  }

  private static List<BlockFigures> blocks(Units units) {
    List<BlockFigures> blocks = new ArrayList<>();
    units.baseline().forEach(blocks::addAll);
    units.candidate().forEach(blocks::addAll);
    return blocks;
  }

  private static TimePart.Bounds bounds(
      Map<BlockFigures, TimeParts> parts, BlockFigures block, TimePart part) {
    return Optional.ofNullable(parts.get(block)).flatMap(its -> its.bounds(part)).orElseThrow();
  }

  private static ShiftTest test(Units units, ToDoubleFunction<BlockFigures> milliseconds) {
    return Changes.test(
        units.isPaired(),
        Changes.onScale(units.baseline(), milliseconds, Change.Scale.DIFFERENCE),
        Changes.onScale(units.candidate(), milliseconds, Change.Scale.DIFFERENCE));
  }
}
