package verdict.proof;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is true of a simulated campaign.
 *
 * @param rounds of two pairs of blocks; of runs, as many a side
 * @param sd the standard deviation of a round's log ratio of the mean, 0.05 for about 5 %
 * @param change the true log ratio, candidate over baseline, of the figures that changed
 * @param changed which did
 * @param failing of whichever side runs
 * @param failingMore of the candidate on top
 * @param isAchievedRateVaried whether blocks achieve a little less than the target rate; else all
 *     of it
 */
record Scenario(
    int rounds,
    double sd,
    double change,
    Set<Simulated> changed,
    Failing failing,
    Failing failingMore,
    boolean isAchievedRateVaried) {
  static final double SD = 0.05;

  /** Nothing changed, nothing failed, the target rate was achieved. */
  static Scenario of(int rounds, double sd) {
    return new Scenario(
        rounds, sd, 0, EnumSet.noneOf(Simulated.class), Failing.NEVER, Failing.NEVER, false);
  }

  /** The same with another number of rounds, of which the first are the same. */
  Scenario rounds(int other) {
    return new Scenario(other, sd, change, changed, failing, failingMore, isAchievedRateVaried);
  }

  /** Response times are slower, at the same CPU. */
  Scenario slower(double relativeChange) {
    return changed(StrictMath.log1p(relativeChange), EnumSet.of(Simulated.MEAN, Simulated.P95));
  }

  Scenario changed(double logRatio, Set<Simulated> figures) {
    return new Scenario(rounds, sd, logRatio, figures, failing, failingMore, isAchievedRateVaried);
  }

  Scenario failing(Failing both) {
    return new Scenario(rounds, sd, change, changed, both, failingMore, isAchievedRateVaried);
  }

  Scenario failingMore(Failing candidate) {
    return new Scenario(rounds, sd, change, changed, failing, candidate, isAchievedRateVaried);
  }

  /** Five figures share alpha, and not three: some requests fail, and some are late. */
  Scenario ofFiveFigures() {
    return new Scenario(rounds, sd, change, changed, Failing.RARELY, failingMore, true);
  }

  double truth(Simulated figure) {
    return changed.contains(figure) ? change : 0;
  }
}
