package verdict.proof.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verdict.proof.benchmark.ReadingSpeed.Pass;

/**
 * What reading is to cost at most, and what it does.
 *
 * @param asked a sentence without its end
 * @param found the figure
 */
record Goal(String asked, boolean isMet, String found) {
  private static final double TIMES_FASTER = 20;
  private static final double SHARE_OF_MEMORY = 1.0 / 3;
  private static final double TIMES_SUMMING = 3;

  /** The goals that what was measured can answer. */
  static List<Goal> of(Measured measured) {
    List<Goal> goals = new ArrayList<>();
    Cost inspect = Cost.median(measured.inspect());
    if (!measured.gatling().isEmpty()) {
      Cost gatling = Cost.best(measured.gatling());
      double faster = gatling.wallSeconds() / inspect.wallSeconds();
      String found = format("%.1f times", faster);
      goals.add(
          new Goal(
              "at least 20 times faster than Gatling's report", faster >= TIMES_FASTER, found));
      double share = inspect.peakBytes() / gatling.peakBytes();
      goals.add(
          new Goal(
              "peak memory at most a third of Gatling's",
              share <= SHARE_OF_MEMORY,
              format("%.2f of it", share)));
    }
    summing("in a JVM's first pass", measured.firstPasses(), goals);
    summing("in later passes", measured.laterPasses(), goals);
    measured.check().ifPresent(check -> goals.add(sameFigures(check)));
    measured.huge().ifPresent(huge -> goals.add(passes(huge)));
    return List.copyOf(goals);
  }

  private static void summing(String when, List<Pass> passes, List<Goal> goals) {
    double ratio = Measured.median(passes.stream().map(Pass::ratio).toList());
    goals.add(
        new Goal(
            "within 3 times of reading the bytes and summing them, " + when,
            ratio <= TIMES_SUMMING,
            format("%.2f times", ratio)));
  }

  private static Goal sameFigures(PrintedCheck check) {
    return new Goal(
        "count, minimum, maximum and mean as Gatling prints them",
        check.isEqual(),
        check.isEqual()
            ? format("equal in all %d rows", check.rows())
            : "not of " + String.join(", ", check.differing()));
  }

  private static Goal passes(Measured.Huge huge) {
    return new Goal(
        format("%,d requests pass with -Xmx256m", huge.requests()),
        huge.isRight(),
        huge.isRight() ? format("in %.1f s", huge.cost().wallSeconds()) : "it failed");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
