package verdict.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import verdict.report.Figures;
import verdict.sample.Unit;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.Point;
import verdict.statistics.PercentileCurve.SideValue;

/** The percentiles of both sides, the tail drawn out. */
public final class PercentileChart {
  private static final Plot.Room ROOM = new Plot.Room(64, 30, 640, 260);
  private static final double HEIGHT = 330;
  private static final List<Double> NAMED = List.of(50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99);

  private PercentileChart() {}

  /**
   * Draws a curve.
   *
   * @param curve with two points or more
   */
  public static Chart of(String id, Labels labels, PercentileCurve curve) {
    List<Point> points = curve.points();
    Svg svg = new Svg();
    Plot plot = new Plot(svg, ROOM, ranks(points), times(points)).frame();
    List.of("baseline", "candidate")
        .forEach(side -> svg.area("band " + side, band(plot, points, value(side))));
    List.of("baseline", "candidate")
        .forEach(side -> plot.through("curve " + side, line(plot, points, value(side))));
    return new Chart(
        id,
        "Response times by percentile",
        "The bands are 95 % intervals of each side on its own, by how much its rounds differ: where they"
            + " overlap, the change can still be plain, as the chart of the deciles shows.",
        words(labels, points),
        Chart.sides(labels),
        HEIGHT,
        svg.toString());
  }

  private static Function<Point, SideValue> value(String side) {
    return side.equals("baseline") ? Point::baseline : Point::candidate;
  }

  // As -log10 of the share that is slower: p90, p99 and p99.9 lie equally far from each other.
  private static Axis ranks(List<Point> points) {
    return new Axis(
        "percentile",
        0,
        points.get(points.size() - 1).rank(),
        rank -> -StrictMath.log10(1 - rank / 100),
        NAMED,
        rank -> "p" + Figures.plain(rank));
  }

  private static Axis times(List<Point> points) {
    double most =
        points.stream()
            .flatMap(point -> Stream.of(point.baseline(), point.candidate()))
            .mapToDouble(side -> side.interval().map(Interval::high).orElse(side.milliseconds()))
            .max()
            .orElseThrow();
    return Axis.even("response time", 0, most, ms -> Figures.plain(ms) + " ms");
  }

  private static List<Svg.Point> line(
      Plot plot, List<Point> points, Function<Point, SideValue> side) {
    return points.stream()
        .map(point -> plot.at(point.rank(), side.apply(point).milliseconds()))
        .toList();
  }

  private static List<Svg.Point> band(
      Plot plot, List<Point> points, Function<Point, SideValue> side) {
    List<Svg.Point> above = new ArrayList<>();
    List<Svg.Point> below = new ArrayList<>();
    for (Point point : points) {
      side.apply(point)
          .interval()
          .ifPresent(
              of -> {
                above.add(plot.at(point.rank(), of.high()));
                below.add(plot.at(point.rank(), of.low()));
              });
    }
    Collections.reverse(below);
    above.addAll(below);
    return above;
  }

  private static String words(Labels labels, List<Point> points) {
    List<String> said = new ArrayList<>();
    for (Point point : points) {
      if (NAMED.contains(point.rank())) {
        said.add(
            "p%s: %s %s, %s %s"
                .formatted(
                    Figures.plain(point.rank()),
                    labels.baseline(),
                    Figures.text(Unit.MILLISECONDS, point.baseline().milliseconds()),
                    labels.candidate(),
                    Figures.text(Unit.MILLISECONDS, point.candidate().milliseconds())));
      }
    }
    return String.join("; ", said) + ".";
  }
}
