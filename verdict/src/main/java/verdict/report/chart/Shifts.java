package verdict.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import verdict.sample.Figures;

/** Logarithms of candidate over baseline, drawn evenly and named in percent. */
final class Shifts {
  static final String NO_INTERVAL =
      "No interval is drawn: there are too few rounds or runs to estimate their spread.";

  private static final double LEAST_REACH = StrictMath.log1p(0.02);
  private static final List<Double> PERCENTS =
      List.of(0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 50.0, 75.0, 100.0, 300.0, 900.0, 9_900.0);

  /** Of the whole axis, between two names. */
  private static final double LEAST_GAP = 0.125;

  /** Of the longer side of 0, for the shorter one. */
  private static final double LEAST_SHARE = 0.3;

  private static final double ROOM = 1.08;

  private Shifts() {}

  /** An axis with 0 in it, and some room on either side of it. */
  static Axis axis(String name, DoubleStream values) {
    DoubleSummaryStatistics of = values.summaryStatistics();
    double below = Math.max(LEAST_REACH, -of.getMin());
    double above = Math.max(LEAST_REACH, of.getMax());
    double low = Math.max(below, above * LEAST_SHARE) * ROOM;
    double high = Math.max(above, below * LEAST_SHARE) * ROOM;
    double gap = LEAST_GAP * (low + high);
    List<Double> ticks = new ArrayList<>(List.of(0.0));
    ticks.addAll(ticks(high, gap, PERCENTS));
    ticks.addAll(ticks(low, gap, PERCENTS.stream().filter(p -> p < 100).map(p -> -p).toList()));
    return new Axis(name, -low, high, shift -> shift, ticks, Shifts::percent);
  }

  /** From the largest that fits inwards, as long as their names do not lie on each other. */
  private static List<Double> ticks(double far, double gap, List<Double> percents) {
    List<Double> ticks = new ArrayList<>();
    double outer = Double.POSITIVE_INFINITY;
    for (int i = percents.size() - 1; i >= 0; i--) {
      double shift = StrictMath.log1p(percents.get(i) / 100);
      double size = Math.abs(shift);
      if (size <= far && size >= gap && outer - size >= gap) {
        ticks.add(shift);
        outer = size;
      }
    }
    return ticks;
  }

  static String percent(double shift) {
    return Figures.signedPercent(StrictMath.expm1(shift));
  }
}
