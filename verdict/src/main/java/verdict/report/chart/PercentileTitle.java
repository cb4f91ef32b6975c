package verdict.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import verdict.sample.Figures;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.Point;

/** What a chart of percentiles shows: p50 4.21 -> 1.98 ms, p99 15.6 -> 6.95 ms. */
final class PercentileTitle {
  /** No p95: an estimate over rounds is not the median round, which the first screen has. */
  private static final List<Double> COMPARED = List.of(50.0, 90.0, 99.0);

  private static final List<Double> OF_RUNS = List.of(50.0, 95.0, 99.0);

  private PercentileTitle() {}

  /** Both sides at the ranks that changed; without an interval no change is claimed. */
  static String of(PercentileCurve curve) {
    List<Point> points =
        curve.points().stream().filter(point -> COMPARED.contains(point.rank())).toList();
    List<Point> clear =
        points.stream()
            .filter(point -> point.shiftInterval().filter(of -> of.excludes(0)).isPresent())
            .toList();
    boolean hasIntervals = points.stream().anyMatch(of -> of.shiftInterval().isPresent());
    return clear.isEmpty()
        ? (hasIntervals ? "No clear change: " : "") + sides(points, " and ")
        : sides(clear, " -> ");
  }

  private static String sides(List<Point> points, String between) {
    return points.stream()
        .map(
            of ->
                name(of.rank())
                    + Figures.number(of.baseline().milliseconds())
                    + between
                    + Figures.ms(of.candidate().milliseconds()))
        .collect(Collectors.joining(", "));
  }

  /** The range over all runs. */
  static String ofRuns(List<PercentileChart.Curve> curves) {
    List<String> ranges = new ArrayList<>();
    for (double rank : OF_RUNS) {
      if (curves.stream().allMatch(curve -> curve.byRank().containsKey(rank))) {
        DoubleSummaryStatistics of =
            curves.stream().mapToDouble(curve -> curve.milliseconds(rank)).summaryStatistics();
        ranges.add(name(rank) + Figures.msRange(of.getMin(), of.getMax()));
      }
    }
    return String.join(", ", ranges) + (curves.size() == 1 ? "" : " in " + curves.size() + " runs");
  }

  private static String name(double rank) {
    return "p" + Figures.plain(rank) + " ";
  }
}
