package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import verdict.sample.BlockFigures;
import verdict.sample.Percentile;

/**
 * The response times of both sides, percentile by percentile. It decides nothing: its intervals are
 * at 95 % each, with no regard to how many there are.
 *
 * @param points by rank; none where figures alone are known
 */
public record PercentileCurve(List<Point> points) {
  /** So many requests of a block lie above a rank, or it says nothing of the tail. */
  private static final int LEAST_ABOVE = 5;

  private static final List<Double> RANKS =
      List.of(
          5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0,
          80.0, 85.0, 90.0, 95.0, 98.0, 99.0, 99.5, 99.8, 99.9, 99.95, 99.98, 99.99);

  /**
   * One percentile.
   *
   * @param rank in (0, 100)
   * @param shift where the logarithm of candidate over baseline lies
   * @param shiftInterval of it; absent for too few units
   */
  public record Point(
      double rank,
      SideValue baseline,
      SideValue candidate,
      double shift,
      Optional<Interval> shiftInterval) {}

  /**
   * A percentile of one side.
   *
   * @param milliseconds the Hodges-Lehmann estimate over its units, on the logarithmic scale
   * @param interval of it, in milliseconds; absent for too few units
   */
  public record SideValue(double milliseconds, Optional<Interval> interval) {
    private static SideValue of(double[] logarithms) {
      SignedRank rank = SignedRank.of(logarithms);
      return new SideValue(
          StrictMath.exp(rank.estimate()),
          rank.interval(Interval.USUAL_LEVEL)
              .map(
                  of ->
                      new Interval(
                          StrictMath.exp(of.low()), StrictMath.exp(of.high()), of.level())));
    }
  }

  public PercentileCurve {
    points = List.copyOf(points);
  }

  /** The baseline's percentiles by their ranks. */
  public SortedMap<Double, SideValue> baseline() {
    return side(Point::baseline);
  }

  /** The candidate's percentiles by their ranks. */
  public SortedMap<Double, SideValue> candidate() {
    return side(Point::candidate);
  }

  private SortedMap<Double, SideValue> side(Function<Point, SideValue> side) {
    TreeMap<Double, SideValue> byRank = new TreeMap<>();
    points.forEach(point -> byRank.put(point.rank, side.apply(point)));
    return byRank;
  }

  /** The percentiles of one run by their ranks; it does not show how much runs differ. */
  public static SortedMap<Double, SideValue> ofRun(BlockFigures run) {
    TreeMap<Double, SideValue> byRank = new TreeMap<>();
    for (double rank : RANKS) {
      Percentile percentile = new Percentile(rank);
      if (tells(List.of(run), percentile)) {
        double milliseconds = percentile.of(run.overall().succeeded());
        byRank.put(rank, new SideValue(milliseconds, Optional.empty()));
      }
    }
    return byRank;
  }

  private static boolean tells(List<BlockFigures> blocks, Percentile percentile) {
    long fewest =
        blocks.stream().mapToLong(block -> block.overall().succeeded().total()).min().orElse(0);
    return fewest - percentile.placeIn(fewest) >= LEAST_ABOVE
        && blocks.stream().allMatch(block -> percentile.of(block.overall().succeeded()) > 0);
  }

  public static PercentileCurve of(Comparison comparison) {
    Units units = comparison.design();
    List<BlockFigures> blocks =
        Stream.concat(units.baseline().stream(), units.candidate().stream())
            .flatMap(List::stream)
            .toList();
    List<Point> points = new ArrayList<>();
    for (double rank : RANKS) {
      Percentile percentile = new Percentile(rank);
      if (tells(blocks, percentile)) {
        points.add(point(units, percentile));
      }
    }
    return new PercentileCurve(points);
  }

  private static Point point(Units units, Percentile percentile) {
    double[] baseline = logarithms(units.baseline(), percentile);
    double[] candidate = logarithms(units.candidate(), percentile);
    ShiftTest test = Changes.test(units.isPaired(), baseline, candidate);
    return new Point(
        percentile.rank(),
        SideValue.of(baseline),
        SideValue.of(candidate),
        test.estimate(),
        test.interval(Interval.USUAL_LEVEL));
  }

  private static double[] logarithms(List<List<BlockFigures>> units, Percentile percentile) {
    return Changes.onScale(
        units, block -> percentile.of(block.overall().succeeded()), Change.Scale.LOG_RATIO);
  }
}
