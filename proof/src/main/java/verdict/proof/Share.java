package verdict.proof;

import java.util.Locale;
import verdict.statistics.ClopperPearson;
import verdict.statistics.Interval;

/**
 * How many of so many campaigns.
 *
 * @param of above 0
 */
public record Share(int hits, int of) {
  private static final double LEVEL = 0.95;

  double ratio() {
    return hits / (double) of;
  }

  /** What so many campaigns may show of a true share: three standard errors more. */
  double most(double share) {
    return share + 3 * Math.sqrt(share * (1 - share) / of);
  }

  /** Three standard errors less. */
  double least(double share) {
    return share - 3 * Math.sqrt(share * (1 - share) / of);
  }

  /** In percent. */
  public String text() {
    return String.format(Locale.ROOT, "%.1f %%", 100 * ratio());
  }

  /** In percent, with the interval of Clopper and Pearson. */
  public String textWithInterval() {
    Interval interval = ClopperPearson.interval(hits, of, LEVEL);
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f, %.1f]",
        100 * ratio(),
        100 * interval.low(),
        100 * interval.high());
  }
}
