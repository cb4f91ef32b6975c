package verdict.statistics;

import java.util.Optional;

/**
 * Failed requests of both sides, compared as counts: each request is taken to fail by itself, which
 * failures that come in bursts do not.
 */
public record FailureCounts(Count baseline, Count candidate) {
  /**
   * Failures of one side.
   *
   * @param failed requests, from 0 to the total
   * @param total requests, at least 1
   */
  public record Count(long failed, long total) {
    public Count {
      if (total < 1 || failed < 0 || failed > total) {
        throw new IllegalArgumentException(
            "failed requests must be in [0, total] and the total at least 1, was "
                + failed
                + " of "
                + total);
      }
    }

    /** The failure ratio, in [0, 1]. */
    public double ratio() {
      return failed / (double) total;
    }
  }

  /**
   * How often chance alone spreads all these failures over the two sides at least so unevenly, in
   * (0, 1], if a request of either fails as easily: twice the smaller tail. Exact, given how many
   * failed in all: Przyborowski and Wilenski, "Homogeneity of results in testing samples from
   * Poisson series", Biometrika 31 (1940).
   */
  public double pValue() {
    double all = (double) baseline.total + candidate.total;
    Binomial ofCandidate =
        new Binomial(
            baseline.failed + candidate.failed, candidate.total / all, baseline.total / all);
    return Math.min(
        1,
        2 * Math.min(ofCandidate.atLeast(candidate.failed), ofCandidate.atMost(candidate.failed)));
  }

  /**
   * The logarithm of the candidate's failure ratio over the baseline's: by the bounds of Clopper
   * and Pearson for the candidate's share of all failures. It excludes 0 just when the p-value is
   * at most 1 - level.
   *
   * @param level of confidence, in (0, 1)
   * @return empty when a side has no failure, because then one end is infinite
   */
  public Optional<Interval> logRatioInterval(double level) {
    double tail = Interval.tail(level);
    if (baseline.failed == 0 || candidate.failed == 0) {
      return Optional.empty();
    }
    // Each end from the side whose share it bounds below: swapped, the two ends change places.
    double perRequest = StrictMath.log(baseline.total) - StrictMath.log(candidate.total);
    double low = leastLogOdds(candidate.failed, baseline.failed, tail);
    double high = -leastLogOdds(baseline.failed, candidate.failed, tail);
    return Optional.of(new Interval(low + perRequest, high + perRequest, level));
  }

  private static double leastLogOdds(long ones, long others, double tail) {
    double share = ClopperPearson.low(ones, ones + others, tail);
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  /**
   * How many times the baseline's failure ratio the candidate's is; 1 is as many.
   *
   * @param level of confidence, in (0, 1)
   * @return its low end is 0 when the candidate has no failure; empty when the baseline has none,
   *     because then there is no bound above
   */
  public Optional<Interval> ratioInterval(double level) {
    double tail = Interval.tail(level);
    if (baseline.failed == 0) {
      return Optional.empty();
    }
    if (candidate.failed > 0) {
      return logRatioInterval(level)
          .map(log -> new Interval(StrictMath.exp(log.low()), StrictMath.exp(log.high()), level));
    }
    double perRequest = baseline.total / (double) candidate.total;
    double leastShare = ClopperPearson.low(baseline.failed, baseline.failed, tail);
    return Optional.of(new Interval(0, (1 / leastShare - 1) * perRequest, level));
  }

  /**
   * The candidate's failure ratio less the baseline's, in [-1, 1]; 0.001 is 0.1 percentage points.
   * The bounds of Clopper and Pearson of both sides, put together as in Newcombe, "Interval
   * estimation for the difference between independent proportions", Statistics in Medicine 17
   * (1998), who does it with other bounds: not exact, yet on the safe side.
   *
   * @param level of confidence, in (0, 1)
   */
  public Interval differenceInterval(double level) {
    double tail = Interval.tail(level);
    return new Interval(
        -mostAbove(candidate, baseline, tail), mostAbove(baseline, candidate, tail), level);
  }

  /**
   * What the candidate's failure ratio less the baseline's is at most, one-sided: the high end of
   * the interval that misses as much on each side. Without any failure it is the candidate's bound
   * alone, about 3 over its requests at 95 %.
   *
   * @param level of confidence that it is, in (0, 1)
   */
  public double differenceUpperBound(double level) {
    Interval.tail(level);
    return mostAbove(baseline, candidate, 1 - level);
  }

  private static double mostAbove(Count lower, Count upper, double tail) {
    double above = ClopperPearson.high(upper.failed, upper.total, tail) - upper.ratio();
    double below = lower.ratio() - ClopperPearson.low(lower.failed, lower.total, tail);
    return Math.min(1, upper.ratio() - lower.ratio() + Math.sqrt(above * above + below * below));
  }
}
