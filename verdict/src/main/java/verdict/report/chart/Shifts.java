package verdict.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import verdict.report.Figures;

/** Logarithms of candidate over baseline, drawn evenly and named in percent. */
final class Shifts {
  private static final double LEAST_REACH = StrictMath.log1p(0.02);
  private static final List<Double> PERCENTS =
      List.of(0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 50.0, 75.0, 100.0, 300.0, 900.0, 9_900.0);
  private static final double LEAST_GAP = 0.25;

  private Shifts() {}

  /** An axis with 0 in its middle. */
  static Axis axis(String name, DoubleStream values) {
    DoubleSummaryStatistics of = values.summaryStatistics();
    double reach = Math.max(LEAST_REACH, Math.max(Math.abs(of.getMin()), Math.abs(of.getMax())));
    double far = reach * 1.08;
    List<Double> ticks = new ArrayList<>(List.of(0.0));
    ticks.addAll(ticks(far, PERCENTS));
    ticks.addAll(ticks(far, PERCENTS.stream().filter(p -> p < 100).map(p -> -p).toList()));
    return new Axis(name, -far, far, shift -> shift, ticks, Shifts::percent);
  }

  /** From the largest that fits inwards, as long as their names do not lie on each other. */
  private static List<Double> ticks(double far, List<Double> percents) {
    List<Double> ticks = new ArrayList<>();
    double outer = Double.POSITIVE_INFINITY;
    for (int i = percents.size() - 1; i >= 0; i--) {
      double shift = StrictMath.log1p(percents.get(i) / 100);
      double size = Math.abs(shift);
      if (size <= far && size >= LEAST_GAP * far && outer - size >= LEAST_GAP * far) {
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
