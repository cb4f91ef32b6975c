package verdict.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import verdict.judgement.JudgedChange;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Interval;
import verdict.statistics.Median;

/** How changes look: signed, relative to the baseline, with their interval. */
final class ChangeText {
  private ChangeText() {}

  /** A shift: +11.8 %, or in the unit of the metric where nothing can be divided. */
  static String shift(Change change, double shift) {
    if (change.scale() == Change.Scale.LOG_RATIO) {
      return Figures.signedPercent(change.effect(shift));
    }
    Unit unit = change.key().metric().unit();
    return unit == Unit.RATIO
        ? FailureText.points(shift) + " points"
        : (shift < 0 ? "-" : "+") + Figures.text(unit, Math.abs(shift));
  }

  private static String end(Change change, double shift) {
    return change.scale() == Change.Scale.LOG_RATIO
        ? Figures.signedEnd(change.effect(shift))
        : shift(change, shift);
  }

  static String estimate(JudgedChange judged) {
    return shift(judged.change(), judged.change().test().estimate());
  }

  /** The ends of an interval: +8.9 .. +14.9 %. */
  static String ends(Change change, Interval interval) {
    String low = end(change, interval.low());
    String high = end(change, interval.high());
    return low.replaceFirst(" (%|points)$", "") + " .. " + high;
  }

  /** The interval, or why there is none. */
  static String interval(JudgedChange judged, Comparison of) {
    return judged
        .interval()
        .map(interval -> ends(judged.change(), interval))
        .orElse("none from " + units(of, of.units()));
  }

  /** How many units: 6 rounds, 1 run a side. */
  static String units(Comparison of, int units) {
    return of.isPaired()
        ? Figures.things(units, "round")
        : Figures.things(units, "run") + " a side";
  }

  /** A confidence level in percent, without decimals that say nothing. */
  static String level(double level) {
    return String.format(Locale.ROOT, "%.1f", level * 100).replaceAll("\\.0$", "") + " %";
  }

  /** The middle one of a side's values. */
  static String typical(Change change, List<Double> side) {
    return Figures.text(change.key().metric().unit(), Median.of(side));
  }

  /** The name of a figure on its own: mean, p95, CPU per request. */
  static String name(Metric metric) {
    return metric == Metric.MEAN ? "mean" : metric.heading();
  }

  static String name(FigureKey key) {
    return name(key.metric()) + (key.part().isEmpty() ? "" : " (" + key.part() + ")");
  }

  static String margin(JudgedChange judged) {
    return judged.gate().map(gate -> "±" + Figures.ratio(gate.margin())).orElse(Figures.NONE);
  }

  static String finding(Optional<JudgedChange.Finding> finding) {
    return finding.map(of -> of.name().replace('_', ' ')).orElse("not judged");
  }
}
