package verdict.sample;

/** What the number of a figure counts. */
public enum Unit {
  MILLISECONDS,
  SECONDS,
  BYTES,
  /** Things a second. */
  PER_SECOND,
  /** Processor cores in use, on average. */
  CORES,
  /** A share, 1 for all; only renderers make a percentage of it. */
  RATIO,
  /** Things, a whole number or an average of them. */
  COUNT
}
