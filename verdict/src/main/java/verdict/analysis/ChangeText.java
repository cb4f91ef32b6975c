package verdict.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import verdict.judgement.JudgedChange;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Change;
import verdict.statistics.Interval;
import verdict.statistics.Median;
import verdict.statistics.Units;

/** How changes look: signed, relative to the baseline, with their interval. */
public final class ChangeText {
  private ChangeText() {}

  /** A shift: +11.8 %, or in the unit of the metric where nothing can be divided. */
  public static String shift(Change change, double shift) {
    if (change.scale() == Change.Scale.LOG_RATIO) {
      return Figures.signedPercent(change.effect(shift));
    }
    Unit unit = change.key().metric().unit();
    return unit == Unit.RATIO
        ? FailureText.points(shift) + " points"
        : (shift < 0 ? "-" : "+") + Figures.text(unit, Math.abs(shift));
  }

  /** The same without a sign, of a shift that has no direction. */
  static String size(Change change, double shift) {
    return shift(change, shift).substring(1);
  }

  private static String end(Change change, double shift) {
    return change.scale() == Change.Scale.LOG_RATIO
        ? Figures.signedEnd(change.effect(shift))
        : shift(change, shift);
  }

  public static String estimate(JudgedChange judged) {
    return shift(judged.change(), judged.change().test().estimate());
  }

  /** Whether it is of a response time or of CPU time, and not of a rate. */
  public static boolean isDuration(JudgedChange judged) {
    Unit unit = judged.change().key().metric().unit();
    return unit == Unit.MILLISECONDS || unit == Unit.SECONDS;
  }

  /** By how much the sides differ at most, as two one-sided tests prove it: within ±1.3 %. */
  public static String within(JudgedChange judged) {
    return bound(judged).map(of -> "within " + of).orElse("no bound");
  }

  /** The same without words; absent where no change is not proved, or nothing can be divided. */
  public static Optional<String> bound(JudgedChange judged) {
    return judged
        .equivalence()
        .filter(of -> judged.finding().filter(JudgedChange.Finding.NO_CHANGE::equals).isPresent())
        .filter(of -> judged.change().scale() == Change.Scale.LOG_RATIO)
        .map(
            of ->
                Math.max(
                    Math.abs(judged.change().effect(of.low())),
                    Math.abs(judged.change().effect(of.high()))))
        .map(of -> "±" + Figures.signedPercent(of).substring(1));
  }

  /** The ends of an interval without their unit, for behind an estimate that has it. */
  static String bareEnds(Change change, Interval interval) {
    return ends(change, interval).replaceFirst(" (%|points)$", "");
  }

  /**
   * What may be said of a change: its estimate with its interval, or for no change the bound that
   * is proved.
   */
  static String change(JudgedChange judged, Units.Kind unit, int units) {
    return judged.finding().filter(JudgedChange.Finding.NO_CHANGE::equals).isPresent()
        ? estimate(judged) + ", " + within(judged)
        : estimate(judged)
            + judged
                .interval()
                .map(of -> " [" + bareEnds(judged.change(), of) + "]")
                .orElse(", no interval from " + units(unit, units));
  }

  /** Whether every round changed in the direction of the estimate. */
  public static boolean allRoundsAgree(JudgedChange judged) {
    Change change = judged.change();
    int sign = change.test().estimate() >= 0 ? 1 : -1;
    return rounds(change, sign) == change.baseline().size();
  }

  /** How many rounds have a larger value of the candidate (1), or a smaller one (-1). */
  private static int rounds(Change change, int sign) {
    int rounds = 0;
    for (int i = 0; i < change.baseline().size(); i++) {
      int of = Double.compare(change.candidate().get(i), change.baseline().get(i));
      rounds += Integer.signum(of) == sign ? 1 : 0;
    }
    return rounds;
  }

  /**
   * In how many rounds the candidate was slower and faster: 10 of 10 slower; 6 slower, 4 faster.
   */
  static String agreement(JudgedChange judged) {
    Change change = judged.change();
    int units = change.baseline().size();
    int larger = rounds(change, 1);
    int smaller = rounds(change, -1);
    boolean isTime = change.key().metric().unit() == Unit.MILLISECONDS;
    String up = isTime ? " slower" : " higher";
    String down = isTime ? " faster" : " lower";
    if (larger == units || smaller == units) {
      return units + " of " + units + (larger == units ? up : down);
    }
    int equal = units - larger - smaller;
    return larger + up + ", " + smaller + down + (equal == 0 ? "" : ", " + equal + " equal");
  }

  /** The ends of an interval: +8.9 .. +14.9 %. */
  public static String ends(Change change, Interval interval) {
    String low = end(change, interval.low());
    String high = end(change, interval.high());
    return low.replaceFirst(" (%|points)$", "") + " .. " + high;
  }

  /** The interval, or why there is none. */
  static String interval(JudgedChange judged, Units.Kind unit, int units) {
    return judged
        .interval()
        .map(interval -> ends(judged.change(), interval))
        .orElse("none from " + units(unit, units));
  }

  /** How many units: 6 rounds, 8 pairs, 1 run a side. */
  static String units(Units.Kind unit, int units) {
    return Figures.things(units, unit.word()) + (unit == Units.Kind.RUN ? " a side" : "");
  }

  /** A confidence level in percent, without decimals that say nothing. */
  public static String level(double level) {
    return String.format(Locale.ROOT, "%.2f", level * 100).replaceAll("\\.?0+$", "") + " %";
  }

  /** The median of a side's values. */
  public static String typical(Change change, List<Double> side) {
    return Figures.text(change.key().metric().unit(), Median.of(side));
  }

  /** The name of a figure on its own: mean, p95, CPU per request. */
  public static String name(Metric metric) {
    return metric == Metric.MEAN ? "mean" : metric.heading();
  }

  public static String name(FigureKey key) {
    return name(key.metric()) + (key.part().isEmpty() ? "" : " (" + key.part() + ")");
  }

  /**
   * A count per request on both sides, with its change and its interval; of one service with the
   * service.
   */
  static String count(JudgedChange judged) {
    FigureKey key = judged.change().key();
    String name =
        key.metric() == Metric.OWN_PER_REQUEST
            ? Shortened.name(key.part()) + " per request"
            : name(key);
    return name
        + (key.scope() == FigureKey.Scope.SERVICE ? " in " + key.subject() : "")
        + " "
        + sides(judged)
        + judged.interval().map(of -> " [" + ends(judged.change(), of) + "]").orElse("");
  }

  /** A figure on both sides with its change: 1 -> 11 (+1,000.0 %). */
  static String sides(JudgedChange judged) {
    Change change = judged.change();
    return "%s -> %s (%s)"
        .formatted(
            typical(change, change.baseline()),
            typical(change, change.candidate()),
            estimate(judged));
  }

  public static String margin(JudgedChange judged) {
    return judged.gated().map(of -> GateText.held(judged.change(), of)).orElse(Figures.NONE);
  }

  public static String finding(Optional<JudgedChange.Finding> finding) {
    return finding.map(of -> of.name().replace('_', ' ')).orElse("not judged");
  }
}
