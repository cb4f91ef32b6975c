package verdict.proof;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.statistics.ClopperPearson;
import verdict.statistics.Interval;

/**
 * How many of so many campaigns.
 *
 * @param of above 0
 */
public record Share(int hits, int of) {
  private static final double LEVEL = 0.95;

  public static Share among(List<LoadJudgement> judged, Predicate<LoadJudgement> which) {
    return new Share((int) judged.stream().filter(which).count(), judged.size());
  }

  /** Where any figure of the gate was called a change, whatever the verdict became of it. */
  public static Share ofAlarms(List<LoadJudgement> judged) {
    return among(
        judged,
        load ->
            load.gate().stream().flatMap(g -> g.finding().stream()).anyMatch(Finding::isChange)
                || load.failures().filter(f -> f.finding().isChange()).isPresent());
  }

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
