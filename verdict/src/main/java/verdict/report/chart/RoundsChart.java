package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import verdict.statistics.Change;
import verdict.statistics.Interval;
import verdict.statistics.Median;

/** What each round showed of each gated figure, and what they come to. */
public final class RoundsChart {
  private static final double LEFT = 196;
  private static final double ROW = 64;
  private static final double TOP = 16;
  private static final double SPREAD = 0.24;

  /**
   * A figure, a row of the chart.
   *
   * @param name of it
   * @param shifts of the rounds, as logarithms of candidate over baseline
   * @param estimate of the shift
   * @param interval of it, the one that the tables print; absent for too few rounds
   * @param margin as a shift, above 0; 0 for a figure without one
   * @param style its colour: what it comes to
   * @param words the same in words
   */
  public record Row(
      String name,
      List<Double> shifts,
      double estimate,
      Optional<Interval> interval,
      double margin,
      String style,
      String words) {

    /** Of the rounds; empty for none. */
    OptionalDouble median() {
      return shifts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(shifts));
    }

    /** Of rounds, of which each has both sides. */
    public static List<Double> shifts(Change change) {
      return IntStream.range(0, change.baseline().size())
          .mapToObj(i -> StrictMath.log(change.candidate().get(i) / change.baseline().get(i)))
          .toList();
    }
  }

  private RoundsChart() {}

  /**
   * Draws rows.
   *
   * @param title what they show
   * @param bar what the bar of a row is
   * @param unit what a dot is: a round
   * @param rows one or more
   */
  public static Chart of(String id, String title, String bar, String unit, List<Row> rows) {
    Svg svg = new Svg();
    double height = rows.size() * ROW;
    Plot.Room room = new Plot.Room(LEFT, TOP, Chart.WIDTH - LEFT - 34, height);
    Plot plot = new Plot(svg, room, Shifts.axis("change", ends(rows)), names(rows));
    for (int i = 0; i < rows.size(); i++) {
      margin(svg, plot, rows.get(i), rows.size() - i);
    }
    plot.frame().upright("zero", 0);
    for (int i = 0; i < rows.size(); i++) {
      row(svg, plot, rows.get(i), rows.size() - i, unit);
    }
    return new Chart(
        id,
        "Change of each " + unit + ", their median, and the estimate with its interval",
        title,
        "A small dot is a "
            + unit
            + ", the upright line their median. The large dot is the estimate (Hodges-Lehmann), its bar "
            + bar
            + "; the grey band is the margin. A change is shown when the bar excludes 0, no change when it lies inside the"
            + " margin.",
        words(rows, unit),
        List.of(),
        TOP + height + 40,
        svg.toString());
  }

  // From bottom to top.
  private static Axis names(List<Row> rows) {
    List<String> names = new ArrayList<>();
    rows.forEach(row -> names.add(0, row.name()));
    return Axis.ofThings("", names);
  }

  private static DoubleStream ends(List<Row> rows) {
    return rows.stream()
        .flatMapToDouble(
            row ->
                DoubleStream.concat(
                    row.shifts().stream().mapToDouble(shift -> shift),
                    DoubleStream.of(
                        -row.margin(),
                        row.margin(),
                        row.interval().map(Interval::low).orElse(row.estimate()),
                        row.interval().map(Interval::high).orElse(row.estimate()))));
  }

  private static void margin(Svg svg, Plot plot, Row row, double place) {
    if (row.margin() > 0) {
      Svg.Point corner = plot.at(-row.margin(), place + 0.4);
      Svg.Point other = plot.at(row.margin(), place - 0.4);
      svg.rectangle("margin", corner, other.x() - corner.x(), other.y() - corner.y());
    }
  }

  // Rounds lie above the interval, a little apart, in the order in which they were run.
  private static void row(Svg svg, Plot plot, Row row, double place, String unit) {
    int rounds = row.shifts().size();
    for (int i = 0; i < rounds; i++) {
      double above = 0.04 + SPREAD * (rounds - i) / rounds;
      svg.dot(
          "round",
          plot.at(row.shifts().get(i), place + above),
          3,
          unit + " " + (i + 1) + ": " + Shifts.percent(row.shifts().get(i)));
    }
    row.median()
        .ifPresent(of -> svg.line("median", plot.at(of, place), plot.at(of, place + 2 * SPREAD)));
    double below = place - 0.18;
    row.interval()
        .ifPresent(
            of ->
                svg.line(
                    "whisker " + row.style, plot.at(of.low(), below), plot.at(of.high(), below)));
    svg.dot("estimate " + row.style, plot.at(row.estimate(), below), 4.5, row.words());
  }

  private static String words(List<Row> rows, String unit) {
    List<String> said = new ArrayList<>();
    for (Row row : rows) {
      String median = row.median().stream().mapToObj(Shifts::percent).findFirst().orElse("");
      said.add(row.words() + (median.isEmpty() ? "" : ", median of the " + unit + "s " + median));
    }
    return String.join("; ", said) + ".";
  }
}
