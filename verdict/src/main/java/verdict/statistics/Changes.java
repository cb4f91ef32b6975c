package verdict.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.FigureKey;
import verdict.sample.Precision;

/** Makes the change of every figure that all units of both sides have. */
public final class Changes {
  private final Units units;

  private Changes(Units units) {
    this.units = units;
  }

  static List<Change> of(Units units) {
    return new Changes(units).all();
  }

  private List<Change> all() {
    Set<FigureKey> keys = new LinkedHashSet<>(units.baseline().get(0).get(0).compared().keySet());
    everyBlock().forEach(block -> keys.retainAll(block.compared().keySet()));
    List<Change> changes = new ArrayList<>();
    for (FigureKey key : keys) {
      long observations = everyBlock().stream().map(b -> figure(b, key)).mapToLong(Figure::n).sum();
      changes.add(
          of(
              key,
              block -> figure(block, key).value(),
              block -> Precision.of(block, key.metric()),
              observations));
    }
    return changes;
  }

  private List<BlockFigures> everyBlock() {
    List<BlockFigures> all = new ArrayList<>();
    units.baseline().forEach(all::addAll);
    units.candidate().forEach(all::addAll);
    return all;
  }

  private static Figure figure(BlockFigures block, FigureKey key) {
    return Optional.ofNullable(block.compared().get(key)).orElseThrow();
  }

  /** The change of a value, which is 0 or more in each block. */
  static Change of(
      Units units, FigureKey key, ToDoubleFunction<BlockFigures> value, long observations) {
    return new Changes(units).of(key, value, block -> Precision.EXACT, observations);
  }

  /**
   * @param precision how well the value is known
   */
  private Change of(
      FigureKey key,
      ToDoubleFunction<BlockFigures> value,
      Function<BlockFigures, Precision> precision,
      long observations) {
    Change.Scale scale = scale(everyBlock(), value);
    Sides sides = sides(value, scale);
    boolean isExact = everyBlock().stream().allMatch(block -> precision.apply(block).isExact());
    Sides low =
        isExact
            ? sides
            : sides(b -> Math.max(0, value.applyAsDouble(b) - precision.apply(b).below()), scale);
    Sides high =
        isExact ? sides : sides(b -> value.applyAsDouble(b) + precision.apply(b).above(), scale);
    return new Change(
        key,
        scale,
        values(sides.baseline, scale),
        values(sides.candidate, scale),
        isExact
            ? test(sides)
            : new RoundedShift(
                test(sides),
                test(new Sides(high.baseline, low.candidate)),
                test(new Sides(low.baseline, high.candidate))),
        Math.max(
            farthest(low.baseline, sides.baseline) + farthest(sides.candidate, high.candidate),
            farthest(sides.baseline, high.baseline) + farthest(low.candidate, sides.candidate)),
        units.isPaired()
            ? Spread.of(shifts(sides.baseline, sides.candidate))
            : Spread.pooled(sides.baseline, sides.candidate),
        observations);
  }

  /** A value a unit of each side, on one scale. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sides(double[] baseline, double[] candidate) {}

  private Sides sides(ToDoubleFunction<BlockFigures> value, Change.Scale scale) {
    return new Sides(
        onScale(units.baseline(), value, scale), onScale(units.candidate(), value, scale));
  }

  private ShiftTest test(Sides sides) {
    return test(units.isPaired(), sides.baseline, sides.candidate);
  }

  private static double farthest(double[] from, double[] to) {
    double farthest = 0;
    for (int i = 0; i < from.length; i++) {
      farthest = Math.max(farthest, to[i] - from[i]);
    }
    return farthest;
  }

  /**
   * Where the candidate's values lie, seen from the baseline's: within pairs, if there are such.
   */
  static ShiftTest test(boolean isPaired, double[] baseline, double[] candidate) {
    return isPaired ? SignedRank.of(shifts(baseline, candidate)) : RankSum.of(baseline, candidate);
  }

  private static double[] shifts(double[] baseline, double[] candidate) {
    double[] shifts = new double[baseline.length];
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = candidate[i] - baseline[i];
    }
    return shifts;
  }

  /** The mean of each unit's blocks, on the scale on which they are compared. */
  static double[] onScale(
      List<List<BlockFigures>> units, ToDoubleFunction<BlockFigures> value, Change.Scale scale) {
    double[] means = new double[units.size()];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (BlockFigures block : units.get(i)) {
        double of = value.applyAsDouble(block);
        sum += scale == Change.Scale.LOG_RATIO ? StrictMath.log(of) : of;
      }
      means[i] = sum / units.get(i).size();
    }
    return means;
  }

  /** The value of a figure in each round or run of one side; all its blocks must have it. */
  public static List<Double> ofRuns(List<BlockFigures> blocks, FigureKey key) {
    ToDoubleFunction<BlockFigures> value = block -> figure(block, key).value();
    Change.Scale scale = scale(blocks, value);
    return values(onScale(Units.runs(blocks), value, scale), scale);
  }

  /** Ratios, unless something is 0 of which there is none. */
  private static Change.Scale scale(
      List<BlockFigures> blocks, ToDoubleFunction<BlockFigures> value) {
    return blocks.stream().allMatch(block -> value.applyAsDouble(block) > 0)
        ? Change.Scale.LOG_RATIO
        : Change.Scale.DIFFERENCE;
  }

  private static List<Double> values(double[] onScale, Change.Scale scale) {
    List<Double> values = new ArrayList<>();
    for (double each : onScale) {
      values.add(scale == Change.Scale.LOG_RATIO ? StrictMath.exp(each) : each);
    }
    return values;
  }
}
