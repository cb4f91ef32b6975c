package verdict.analysis;

import java.util.Locale;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** How failed requests look: their share, and how many of how many. */
public final class FailureText {
  private FailureText() {}

  /** The margin, as a difference of shares. */
  public static String margin(JudgedFailures judged) {
    return "±" + GateText.points(judged.margin());
  }

  /** The share alone. */
  public static String ratio(FailureCounts.Count count) {
    return Figures.ratio(count.ratio());
  }

  public static String side(FailureCounts.Count count) {
    return Figures.ratio(count.ratio())
        + " ("
        + Figures.count(count.failed())
        + " of "
        + Figures.count(count.total())
        + ")";
  }

  public static String sides(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return side(counts.baseline()) + " -> " + side(counts.candidate());
  }

  public static String change(JudgedFailures judged) {
    return "failures " + sides(judged);
  }

  /**
   * The same with its bounds, each of which holds by itself. They are of the counts; where rounds
   * decided otherwise they say nothing.
   */
  static String changeWithBounds(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return "failures "
        + ratio(counts.baseline())
        + " -> "
        + ratio(counts.candidate())
        + (saysBounds(judged) ? " [" + bounds(judged) + "]" : "");
  }

  /** Failures that rose, whatever the verdict. */
  static String warning(LoadJudgement load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    String from = " from " + side(counts.baseline()) + " to " + side(counts.candidate());
    return load.comparison().isOneRunASide()
        ? "Warning: failures rose" + from
        : "Warning: failures rose in "
            + judged.change().worse()
            + " of "
            + ChangeText.units(load.comparison().unit(), load.comparison().units())
            + ","
            + from
            + (judged.reason().isEmpty() ? "" : "; " + judged.reason());
  }

  /** Failures that are no more than they were: none, or how many on both sides. */
  public static String unchanged(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    String was = ratio(counts.baseline());
    String is = ratio(counts.candidate());
    return "failures (" + (was.equals(is) ? was : was + " -> " + is) + ")";
  }

  /** In how many rounds the candidate failed more, and in how many less. */
  static String agreement(JudgedFailures judged, int units) {
    int worse = judged.change().worse();
    int better = judged.change().better();
    return worse + better == 0
        ? "equal in all " + units
        : "more in " + worse + " of " + units + ", fewer in " + better;
  }

  /** The difference with its bounds, unless rounds decided otherwise than the counts. */
  public static String changeInPoints(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    String points = points(counts.candidate().ratio() - counts.baseline().ratio()) + " points";
    return saysBounds(judged)
        ? points + " [" + bounds(judged).replaceFirst(" points$", "") + "]"
        : points;
  }

  private static boolean saysBounds(JudgedFailures judged) {
    boolean areOpen = judged.upperBound() > 0 && judged.lowerBound() > 0;
    return !(judged.finding().isChange() && areOpen);
  }

  /** By how many percentage points the candidate can differ. */
  public static String bounds(JudgedFailures judged) {
    return points(-judged.lowerBound()) + " .. " + points(judged.upperBound()) + " points";
  }

  /** A difference of shares, signed, in percentage points. */
  public static String points(double ratio) {
    return String.format(Locale.ROOT, "%+.3f", ratio * 100);
  }
}
