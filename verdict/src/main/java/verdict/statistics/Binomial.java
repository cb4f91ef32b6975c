package verdict.statistics;

/**
 * How many of a number of independent trials succeed.
 *
 * @param trials at least 0
 * @param success probability of one success, in [0, 1]
 * @param failure the rest of it: given and not subtracted, so that it is right also when it is
 *     tiny, and so that successes and failures can change places without a bit of difference
 */
record Binomial(long trials, double success, double failure) {
  /** Where the series of Stirling's formula is not yet good to the last bit, its error itself. */
  private static final int FEW = 16;

  private static final double[] STIRLING_ERRORS = stirlingErrors();

  Binomial {
    if (trials < 0 || !(success >= 0 && failure >= 0 && Math.abs(success + failure - 1) < 1e-12)) {
      throw new IllegalArgumentException(
          "a binomial needs trials from 0 up and two probabilities that make 1, was "
              + trials
              + ", "
              + success
              + " and "
              + failure);
    }
  }

  static Binomial of(long trials, double success) {
    return new Binomial(trials, success, 1 - success);
  }

  /** How likely that many successes, or more, are. */
  double atLeast(long successes) {
    if (successes <= 0) {
      return 1;
    }
    // The smaller tail is the one to add up: what is subtracted from 1 loses its small digits.
    return successes > trials * success ? upperTail(successes) : 1 - lowerTail(successes - 1);
  }

  /** How likely that many successes, or fewer, are. */
  double atMost(long successes) {
    return new Binomial(trials, failure, success).atLeast(trials - successes);
  }

  private double lowerTail(long successes) {
    return new Binomial(trials, failure, success).upperTail(trials - successes);
  }

  /** From above the mean on, so that each term is smaller than the one before. */
  private double upperTail(long successes) {
    if (successes > trials || success == 0) {
      return 0;
    }
    double term = exactly(successes);
    double sum = term;
    for (long k = successes; k < trials && term > sum * 1e-17; k++) {
      term *= (trials - k) / (k + 1.0) * (success / failure);
      sum += term;
    }
    return Math.min(1, sum);
  }

  /**
   * How likely just that many successes are: Loader, "Fast and accurate computation of binomial
   * probabilities" (2000), whose terms stay small where logarithms of factorials would cancel.
   *
   * @param successes from 0 to all trials
   */
  double exactly(long successes) {
    long failures = trials - successes;
    if (successes == 0) {
      return StrictMath.exp(trials * logarithm(failure, success));
    }
    if (failures == 0) {
      return StrictMath.exp(trials * logarithm(success, failure));
    }
    double logarithm =
        stirlingError(trials)
            - stirlingError(successes)
            - stirlingError(failures)
            - deviance(successes, trials * success)
            - deviance(failures, trials * failure);
    double n = trials;
    return StrictMath.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * successes) / failures);
  }

  /** Of a probability, from its rest when that is the more exact one. */
  private static double logarithm(double probability, double rest) {
    return rest < 0.5 ? StrictMath.log1p(-rest) : StrictMath.log(probability);
  }

  /** x ln(x / mean) + mean - x, by its series when the two are near and would cancel. */
  private static double deviance(double x, double mean) {
    double difference = x - mean;
    double sum = x + mean;
    if (Math.abs(difference) >= 0.1 * sum) {
      return x * StrictMath.log(x / mean) - difference;
    }
    double v = difference / sum;
    double deviance = difference * v;
    double power = 2 * x * v;
    double before = Double.NaN;
    for (int j = 1; deviance != before; j++) {
      before = deviance;
      power *= v * v;
      deviance += power / (2 * j + 1);
    }
    return deviance;
  }

  /** ln(n!) less Stirling's formula for it: below 1 / (12 n). */
  private static double stirlingError(long n) {
    if (n < FEW) {
      return STIRLING_ERRORS[(int) n];
    }
    double inverse = 1.0 / n;
    double square = inverse * inverse;
    return inverse
        * (1 / 12.0
            - square
                * (1 / 360.0
                    - square * (1 / 1260.0 - square * (1 / 1680.0 - square * (1 / 1188.0)))));
  }

  private static double[] stirlingErrors() {
    double[] errors = new double[FEW];
    double logFactorial = 0;
    for (int n = 1; n < FEW; n++) {
      logFactorial += StrictMath.log(n);
      errors[n] =
          logFactorial - ((n + 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * Math.PI));
    }
    return errors;
  }
}
