package verdict.sample;

import verdict.run.Results;
import verdict.run.TimeCounts;

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

  /**
   * How well a figure of all requests of a block, or of one, is known. Gatling prints whole
   * milliseconds; those of its logs make a mean that is exact, and a percentile that is one of
   * them.
   */
  public static Precision of(BlockFigures block, Metric metric) {
    if (block.isPrinted() && metric == Metric.MEAN) {
      return isOfGatling20(block.block().results()) ? CUT : ROUNDED;
    }
    boolean isWhole =
        block.isPrinted()
            || block.overall().succeeded().resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS;
    return isWhole && metric.rank().isPresent() ? ROUNDED : EXACT;
  }

  /**
   * It printed two percentiles and cut its means off, as 2.1 did, which cannot be told from 2.2.
   */
  private static boolean isOfGatling20(Results results) {
    return results.printed().stream()
        .map(row -> row.total().percentiles())
        .anyMatch(ranks -> !ranks.isEmpty() && ranks.stream().noneMatch(p -> p.rank() == 50));
  }

  /** Whether the figure is as it was. */
  public boolean isExact() {
    return below == 0 && above == 0;
  }
}
