package verdict.sample;

/**
 * How well a figure is known.
 *
 * @param below how far the exact one can lie below it, in the unit of the metric, 0 or more
 * @param above how far above it, 0 or more
 */
public record Precision(double below, double above) {
  public static final Precision EXACT = new Precision(0, 0);

  /** Rounded to whole milliseconds. */
  static final Precision ROUNDED = new Precision(0.5, 0.5);

  /** Cut off to whole milliseconds. */
  static final Precision CUT = new Precision(0, 1);

  /** Whether the figure is as it was. */
  public boolean isExact() {
    return below == 0 && above == 0;
  }
}
