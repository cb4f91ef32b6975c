package verdict.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import verdict.sample.Figures;
import verdict.sample.Unit;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.SideValue;

/** Percentiles of response times, the tail drawn out. */
public final class PercentileChart {
  private static final Plot.Room ROOM = new Plot.Room(64, 30, 640, 260);
  private static final double HEIGHT = 330;
  private static final List<Double> NAMED = List.of(50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99);

  /**
   * What is drawn.
   *
   * @param style of the line: that of its side
   * @param name of the side or run; empty when there is no other
   * @param byRank its percentiles
   */
  record Curve(String style, String name, SortedMap<Double, SideValue> byRank) {
    boolean hasInterval() {
      return byRank.values().stream().anyMatch(value -> value.interval().isPresent());
    }

    String text(double rank) {
      SideValue value = Objects.requireNonNull(byRank.get(rank));
      return ms(value.milliseconds())
          + value
              .interval()
              .map(of -> " [" + ms(of.low()) + " .. " + ms(of.high()) + "]")
              .orElse("");
    }

    double milliseconds(double rank) {
      return Objects.requireNonNull(byRank.get(rank)).milliseconds();
    }

    private static String ms(double milliseconds) {
      return Figures.text(Unit.MILLISECONDS, milliseconds);
    }

    double most() {
      return byRank.values().stream()
          .mapToDouble(of -> of.interval().map(Interval::high).orElse(of.milliseconds()))
          .max()
          .orElseThrow();
    }
  }

  private PercentileChart() {}

  /** Draws both sides. */
  public static Chart of(String id, Labels labels, PercentileCurve curve) {
    List<Curve> curves =
        List.of(
            new Curve("baseline", labels.baseline(), curve.baseline()),
            new Curve("candidate", labels.candidate(), curve.candidate()));
    String note =
        curves.stream().anyMatch(Curve::hasInterval)
            ? "Each band is the separate 95 % interval of one side, from the spread of its rounds or runs."
                + " Two bands can overlap although the change is clear: see the chart of the deciles."
            : Shifts.NO_INTERVAL;
    return chart(id, PercentileTitle.of(curve), note, Chart.sides(labels), curves);
  }

  /** Whether there is anything to draw: the middle is the first rank that is named. */
  public static boolean canDraw(SortedMap<Double, SideValue> byRank) {
    return byRank.containsKey(NAMED.get(0));
  }

  /**
   * Draws runs of one build, those that can be drawn; empty when there is none.
   *
   * @param runs the percentiles of each, by their ranks
   */
  public static Optional<Chart> ofRuns(String id, List<SortedMap<Double, SideValue>> runs) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (canDraw(runs.get(i))) {
        curves.add(new Curve("candidate", runs.size() == 1 ? "" : "run " + (i + 1), runs.get(i)));
      }
    }
    String note =
        runs.size() == 1
            ? "One run: it does not show how much runs of one build differ."
            : "Each line is a run. Their spread is the noise that a comparison has to overcome.";
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(chart(id, PercentileTitle.ofRuns(curves), note, List.of(), curves));
  }

  private static Chart chart(
      String id, String title, String note, List<Chart.Key> keys, List<Curve> curves) {
    Svg svg = new Svg();
    double most = curves.stream().mapToDouble(Curve::most).max().orElseThrow();
    double last = curves.stream().mapToDouble(of -> of.byRank.lastKey()).max().orElseThrow();
    Plot plot =
        new Plot(
                svg,
                ROOM,
                ranks(last),
                Axis.even("response time", 0, most, ms -> Figures.plain(ms) + " ms"))
            .frame();
    curves.forEach(curve -> svg.area("band " + curve.style, band(plot, curve)));
    curves.forEach(curve -> plot.through("curve " + curve.style, line(plot, curve)));
    return new Chart(
        id,
        "Response times by percentile",
        title,
        note,
        words(curves),
        keys,
        HEIGHT,
        svg.toString());
  }

  // As -log10 of the share that is slower: p90, p99 and p99.9 lie equally far from each other.
  private static Axis ranks(double last) {
    return new Axis(
        "percentile",
        0,
        last,
        rank -> -StrictMath.log10(1 - rank / 100),
        NAMED,
        rank -> "p" + Figures.plain(rank));
  }

  private static List<Svg.Point> line(Plot plot, Curve curve) {
    List<Svg.Point> line = new ArrayList<>();
    curve.byRank.forEach((rank, value) -> line.add(plot.at(rank, value.milliseconds())));
    return line;
  }

  private static List<Svg.Point> band(Plot plot, Curve curve) {
    List<Svg.Point> above = new ArrayList<>();
    List<Svg.Point> below = new ArrayList<>();
    curve.byRank.forEach(
        (rank, value) ->
            value
                .interval()
                .ifPresent(
                    of -> {
                      above.add(plot.at(rank, of.high()));
                      below.add(plot.at(rank, of.low()));
                    }));
    Collections.reverse(below);
    above.addAll(below);
    return above;
  }

  private static String words(List<Curve> curves) {
    List<String> said = new ArrayList<>();
    for (double rank : NAMED) {
      if (curves.stream().allMatch(curve -> curve.byRank.containsKey(rank))) {
        said.add("p" + Figures.plain(rank) + ": " + words(curves, rank));
      }
    }
    return String.join("; ", said) + ".";
  }

  private static String words(List<Curve> curves, double rank) {
    return curves.stream()
        .map(curve -> curve.name + " " + curve.text(rank))
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }
}
