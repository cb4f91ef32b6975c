package verdict.proof;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * What a rule finds while its threshold moves.
 *
 * @param unchanged scores of campaigns in which nothing changed
 * @param slower scores of campaigns in which the candidate was slower
 */
record Roc(double[] unchanged, double[] slower) {
  /**
   * The share of slower campaigns that are detected when that share of the unchanged ones is called
   * a change, in either direction. Between two thresholds it is on the line from the one to the
   * other.
   */
  double found(double falsePositives) {
    double[] thresholds = Arrays.stream(unchanged).map(Math::abs).distinct().sorted().toArray();
    double alarmsBefore = 0;
    double foundBefore = 0;
    for (int i = thresholds.length - 1; i >= 0; i--) {
      double least = thresholds[i];
      double alarms = share(unchanged, score -> Math.abs(score) >= least);
      double found = share(slower, score -> score >= least);
      if (alarms >= falsePositives) {
        double part = (falsePositives - alarmsBefore) / (alarms - alarmsBefore);
        return foundBefore + part * (found - foundBefore);
      }
      alarmsBefore = alarms;
      foundBefore = found;
    }
    return foundBefore;
  }

  private static double share(double[] scores, DoublePredicate which) {
    return Arrays.stream(scores).filter(which).count() / (double) scores.length;
  }
}
