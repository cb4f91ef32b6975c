package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import verdict.history.HistoryEntry;
import verdict.history.Trend;
import verdict.sample.Figures;
import verdict.sample.Unit;

/** A metric over the measurements that were kept, with its changes marked. */
public final class TrendChart {
  private static final Plot.Room ROOM = new Plot.Room(72, 30, 632, 200);
  private static final double HEIGHT = 272;
  private static final int MOST_NAMED = 10;

  /** Among fewer, more than one in twenty shuffles split as well, and none shows a change. */
  private static final int LEAST_FOR_A_CHANGE = 8;

  private TrendChart() {}

  /**
   * Draws a trend.
   *
   * @param name of its metric
   * @param where its load and its machine
   */
  public static Chart of(String id, String name, String where, Trend trend) {
    List<Trend.Point> points = trend.points();
    Svg svg = new Svg();
    Plot plot = new Plot(svg, ROOM, entries(points), values(name, trend)).frame();
    for (int change : trend.changes()) {
      plot.upright("change", change + 0.5);
      plot.above("since", change + 0.5, "since " + commit(points.get(change).entry()));
    }
    List<Integer> bounds = trend.bounds();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      double level = trend.level(bounds.get(i), bounds.get(i + 1));
      svg.line(
          "level", plot.at(bounds.get(i) + 0.5, level), plot.at(bounds.get(i + 1) + 0.5, level));
    }
    for (int i = 0; i < points.size(); i++) {
      Trend.Point point = points.get(i);
      svg.line("range", plot.at(i + 1, point.low()), plot.at(i + 1, point.high()));
      svg.dot("estimate", plot.at(i + 1, point.median()), 4, words(trend, point));
    }
    return new Chart(
        id,
        name + " at " + where,
        name + ": " + title(trend) + ", at " + where,
        "A dot is the median of a measurement's rounds or runs, its upright line their range. The level line breaks"
            + " where a change is shown.",
        said(trend),
        List.of(),
        HEIGHT,
        svg.toString());
  }

  /** The last change. */
  private static String title(Trend trend) {
    List<Integer> bounds = trend.bounds();
    int last = trend.changes().size();
    if (last == 0) {
      String measurements = Figures.things(trend.points().size(), "measurement");
      return trend.points().size() < LEAST_FOR_A_CHANGE
          ? measurements + ", too few to show a change"
          : "no change shown in " + measurements;
    }
    Unit unit = trend.metric().unit();
    return (last == 1 ? "" : last + " changes, the last ")
        + Figures.text(unit, trend.level(bounds.get(last - 1), bounds.get(last)))
        + " -> "
        + Figures.text(unit, trend.level(bounds.get(last), bounds.get(last + 1)))
        + " since "
        + commit(trend.points().get(bounds.get(last)).entry());
  }

  private static Axis entries(List<Trend.Point> points) {
    int step = (points.size() + MOST_NAMED - 1) / MOST_NAMED;
    List<Double> named =
        IntStream.rangeClosed(1, points.size())
            .filter(i -> (i - 1) % step == 0)
            .filter(i -> i == 1 || !commit(points, i).equals(commit(points, i - step)))
            .mapToObj(i -> (double) i)
            .toList();
    return new Axis(
        "measurement",
        0.5,
        points.size() + 0.5,
        place -> place,
        named,
        place -> commit(points, (int) place));
  }

  private static String commit(List<Trend.Point> points, int place) {
    return commit(points.get(place - 1).entry());
  }

  private static Axis values(String name, Trend trend) {
    double most =
        trend.points().stream()
            .flatMapToDouble(point -> DoubleStream.of(point.high()))
            .max()
            .orElseThrow();
    return Axis.even(name, 0, most, value -> Figures.text(trend.metric().unit(), value));
  }

  /** The commit, short, or the day. */
  public static String commit(HistoryEntry entry) {
    return entry
        .commit()
        .map(commit -> commit.substring(0, Math.min(7, commit.length())))
        .orElse(entry.at().toString().substring(0, 10));
  }

  private static String words(Trend trend, Trend.Point point) {
    return commit(point.entry())
        + ", "
        + point.entry().at().toString().substring(0, 10)
        + ": "
        + Figures.text(trend.metric().unit(), point.median());
  }

  private static String said(Trend trend) {
    List<String> said = new ArrayList<>();
    trend.points().forEach(point -> said.add(words(trend, point)));
    trend.changes().stream()
        .map(change -> "another level since " + commit(trend.points().get(change).entry()))
        .forEach(said::add);
    return String.join("; ", said) + ".";
  }
}
