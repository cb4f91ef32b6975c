package verdict.sample;

/**
 * The bounds that a run is expected to keep, stated before it is looked at.
 *
 * @param p95Ms the 95th percentile of all successful requests must be below it, above 0
 * @param failureRatio the share of failed requests must be below it, above 0 and up to 1
 */
public record Objectives(double p95Ms, double failureRatio) {
  /** p95 below 500 ms, failures below 0.1 %. */
  public static final Objectives DEFAULT = new Objectives(500, 0.001);

  public Objectives {
    if (!(p95Ms > 0)) {
      throw new IllegalArgumentException("objective p95 must be above 0 ms, was " + p95Ms);
    }
    if (!(failureRatio > 0 && failureRatio <= 1)) {
      throw new IllegalArgumentException(
          "objective failure ratio must be in (0, 1], was " + failureRatio);
    }
  }
}
