package verdict.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.statistics.Interval;

/** What is found, by how large it is, how noisy the rounds are, and how many there are. */
final class Power {
  static final double[] SPREADS = {0.02, 0.05, 0.12};
  static final int[] ROUNDS = {7, 10, 20};

  private static final double FOUR_IN_FIVE = 0.8;
  private static final double[] CHANGES = {0.02, 0.05, 0.10, 0.20};

  private Power() {}

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String markdown(int campaigns, long seed) {
    MarkdownTable found =
        new MarkdownTable(
            "sd, rounds", "+2 %", "+5 %", "+10 %", "+20 %", "no change: NO CHANGE", "INCONCLUSIVE");
    MarkdownTable smallest =
        new MarkdownTable(
            "sd, rounds",
            "smallest change found, alone",
            "the same of three figures",
            "narrowest margin of \"no change\"");
    for (double sd : SPREADS) {
      for (int rounds : ROUNDS) {
        Scenario unchanged = Scenario.of(rounds, sd);
        Tally without = Tally.of(unchanged, Layout.IN_TURN, campaigns, seed + 4);
        String[] cells = new String[CHANGES.length + 3];
        cells[0] = percent(sd) + ", " + rounds;
        for (int i = 0; i < CHANGES.length; i++) {
          cells[i + 1] =
              Tally.of(unchanged.slower(CHANGES[i]), Layout.IN_TURN, campaigns, seed + 4)
                  .of(Finding.REGRESSED)
                  .text();
        }
        cells[CHANGES.length + 1] = without.of(Finding.NO_CHANGE).text();
        cells[CHANGES.length + 2] = without.of(Finding.INCONCLUSIVE).text();
        found.row(cells);
        smallest.row(
            cells[0],
            smallest(without, Tally.ALPHA),
            smallest(without, Tally.ALPHA / 3),
            "±" + quantile(without, 0.90, of -> Math.max(-of.low(), of.high())));
      }
    }
    return "How often a slower candidate ends REGRESSED (mean and p95 of three figures changed):\n\n"
        + found
        + "The smallest detectable change of the mean (80 % power):\n\n"
        + smallest;
  }

  /** A true change as large as the interval reaches below 0 would have moved it above. */
  private static String smallest(Tally unchanged, double alpha) {
    return quantile(unchanged, 1 - alpha, of -> -of.low());
  }

  private static String quantile(Tally tally, double level, ToDoubleFunction<Interval> value) {
    double shift =
        tally.quantile(
            FOUR_IN_FIVE,
            load -> interval(load, level).map(value::applyAsDouble).orElse(Double.MAX_VALUE));
    return shift == Double.MAX_VALUE
        ? "none"
        : String.format(Locale.ROOT, "%.1f %%", 100 * StrictMath.expm1(shift));
  }

  private static Optional<Interval> interval(LoadJudgement load, double level) {
    return Tally.change(load, Simulated.MEAN).change().test().interval(level);
  }
}
