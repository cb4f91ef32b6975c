package verdict.judgement;

import java.util.OptionalDouble;
import verdict.statistics.DetectableFailures;
import verdict.statistics.FailureCounts;

/**
 * What rounds can see of failures, where the baseline has none and requests fail each by itself.
 *
 * @param alpha of the whole family, in (0, 1)
 * @param familySize how many figures share it, failures among them; 1 or more
 * @param requests of a side in a round, above 0
 */
public record DetectableFailureShare(double alpha, int familySize, double requests) {

  /** The smallest failing share that so many rounds detect (80 % power). */
  public OptionalDouble share(int rounds) {
    long least = 1;
    while (bound(rounds, least) < Gate.FAILURES.usualMargin()) {
      least++;
    }
    return new DetectableFailures(requests, alpha / familySize).share(rounds, least);
  }

  /** How large a share of the candidate's so many rounds without a failure leave possible. */
  public double bound(int rounds) {
    return bound(rounds, 0);
  }

  private double bound(int rounds, long failed) {
    long all = Math.round(rounds * requests);
    FailureCounts counts =
        new FailureCounts(
            new FailureCounts.Count(0, all), new FailureCounts.Count(Math.min(failed, all), all));
    return FailureJudge.upperBound(counts, 1, 1 - alpha);
  }
}
