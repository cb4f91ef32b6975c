package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import verdict.sample.Figures;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.Point;

/** How much each decile changed: whether all requests did, or some. */
public final class ShiftChart {
  private static final Plot.Room ROOM = new Plot.Room(76, 30, 628, 220);
  private static final double HEIGHT = 290;
  private static final String TITLE = "Change at each decile and in the tail";
  private static final List<Double> RANKS =
      List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 95.0, 99.0);

  private ShiftChart() {}

  /** Draws the changes; empty when the curve has not one decile. */
  public static Optional<Chart> of(String id, PercentileCurve curve) {
    List<Point> points =
        curve.points().stream().filter(point -> RANKS.contains(point.rank())).toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(chart(id, points));
  }

  private static Chart chart(String id, List<Point> points) {
    boolean hasIntervals = points.stream().anyMatch(point -> point.shiftInterval().isPresent());
    Svg svg = new Svg();
    Plot plot = new Plot(svg, ROOM, ranks(points), Shifts.axis("change", ends(points))).frame();
    plot.level("zero", 0);
    for (int i = 0; i < points.size(); i++) {
      double place = i + 1;
      Point point = points.get(i);
      point
          .shiftInterval()
          .ifPresent(
              of -> svg.line("whisker", plot.at(place, of.low()), plot.at(place, of.high())));
      svg.dot("estimate", plot.at(place, point.shift()), 4.5, words(point));
    }
    return new Chart(
        id,
        hasIntervals ? TITLE + ", with its 95 % interval" : TITLE,
        hasIntervals
            ? "Each interval is on its own: one in twenty misses the truth."
            : Shifts.NO_INTERVAL,
        said(points),
        List.of(),
        HEIGHT,
        svg.toString());
  }

  // Places and not ranks: each decile is as far from the next.
  private static Axis ranks(List<Point> points) {
    return Axis.ofThings(
        "percentile", points.stream().map(point -> "p" + Figures.plain(point.rank())).toList());
  }

  private static DoubleStream ends(List<Point> points) {
    return points.stream()
        .flatMapToDouble(
            point ->
                DoubleStream.of(
                    point.shift(),
                    point.shiftInterval().map(Interval::low).orElse(point.shift()),
                    point.shiftInterval().map(Interval::high).orElse(point.shift())));
  }

  private static String said(List<Point> points) {
    List<String> said = new ArrayList<>();
    points.forEach(point -> said.add(words(point)));
    return String.join("; ", said) + ".";
  }

  private static String words(Point point) {
    return "p%s %s%s"
        .formatted(
            Figures.plain(point.rank()),
            Shifts.percent(point.shift()),
            point
                .shiftInterval()
                .map(
                    of ->
                        " [" + Shifts.percent(of.low()) + " .. " + Shifts.percent(of.high()) + "]")
                .orElse(""));
  }
}
