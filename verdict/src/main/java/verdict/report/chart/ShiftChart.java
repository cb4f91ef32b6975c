package verdict.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import verdict.sample.Figures;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.Point;

/** How much each decile changed: whether all requests did, or some. */
public final class ShiftChart {
  private static final Plot.Room ROOM = new Plot.Room(76, 30, 628, 220);
  private static final double HEIGHT = 290;
  private static final String TOPIC = "Change at each decile and in the tail";
  private static final List<Double> RANKS =
      List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 95.0, 99.0);

  private static final Comparator<Point> SIZE =
      Comparator.comparingDouble(of -> Math.abs(of.shift()));

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
              of ->
                  svg.line(
                      "whisker " + style(point),
                      plot.at(place, of.low()),
                      plot.at(place, of.high())));
      svg.dot("estimate " + style(point), plot.at(place, point.shift()), 4.5, words(point));
    }
    return new Chart(
        id,
        hasIntervals ? TOPIC + ", with its 95 % interval" : TOPIC,
        hasIntervals ? title(points) : TOPIC,
        hasIntervals
            ? "Each 95 % interval is separate: one in 20 misses the true change."
            : Shifts.NO_INTERVAL,
        said(points),
        List.of(),
        HEIGHT,
        svg.toString());
  }

  /** A direction only where intervals exclude 0. */
  private static String title(List<Point> points) {
    List<Point> slower = clear(points, of -> of.low() > 0);
    List<Point> faster = clear(points, of -> of.high() < 0);
    if (slower.size() == points.size()) {
      return "Slower at every percentile: " + range(slower);
    }
    if (faster.size() == points.size()) {
      return "Faster at every percentile: " + range(faster);
    }
    String of =
        " of " + points.size() + (slower.isEmpty() || faster.isEmpty() ? " percentiles" : "");
    List<String> parts = new ArrayList<>();
    if (!slower.isEmpty()) {
      parts.add("slower at " + slower.size() + of + ", up to " + change(most(slower)));
    }
    if (!faster.isEmpty()) {
      parts.add("faster at " + faster.size() + of + ", up to " + change(most(faster)));
    }
    String title = String.join("; ", parts);
    return title.isEmpty()
        ? "No clear change at any percentile"
        : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static List<Point> clear(List<Point> points, Predicate<Interval> isClear) {
    return points.stream().filter(point -> isClear(point, isClear)).toList();
  }

  private static boolean isClear(Point point, Predicate<Interval> isClear) {
    return point.shiftInterval().filter(isClear).isPresent();
  }

  private static String style(Point point) {
    return isClear(point, of -> of.low() > 0)
        ? "slower"
        : isClear(point, of -> of.high() < 0) ? "faster" : "unclear";
  }

  private static Point most(List<Point> points) {
    return points.stream().max(SIZE).orElseThrow();
  }

  private static String range(List<Point> points) {
    Point least = points.stream().min(SIZE).orElseThrow();
    return (points.size() == 1 ? "" : change(least) + " to ") + change(most(points));
  }

  private static String change(Point point) {
    return Shifts.percent(point.shift()) + " (p" + Figures.plain(point.rank()) + ")";
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
