package verdict.proof;

import java.util.EnumSet;
import verdict.judgement.JudgedChange.Finding;

/** How often an interval has the truth in it, and "no change" is said where there is a change. */
final class Coverage {
  private static final double[] MARGINS = {0.05, 0.10, 0.05}; // of mean, p95 and CPU

  private Coverage() {}

  static String markdown(int campaigns, long seed) {
    return "Intervals:\n\n"
        + intervals(campaigns, seed)
        + "A true change of just the margin, and how often \"no change\" is said of it:\n\n"
        + atTheMargin(campaigns, seed);
  }

  private static String intervals(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable(
            "campaign, mean response time",
            "95 % interval",
            "90 % interval",
            "interval shown (Holm)",
            "those of mean, p95 and CPU together");
    for (int rounds : Power.ROUNDS) {
      for (double change : new double[] {0, 0.1}) {
        Tally tally =
            Tally.of(
                Scenario.of(rounds, Scenario.SD).slower(change),
                Layout.IN_TURN,
                campaigns,
                seed + 1);
        table.row(
            rounds + " rounds, sd 5 %, " + (change > 0 ? "+10 %" : "no change"),
            tally.covered(Simulated.MEAN, 0.95).textWithInterval(),
            tally.covered(Simulated.MEAN, 0.90).textWithInterval(),
            tally.covered(Simulated.MEAN).text(),
            tally.allCovered().text());
      }
    }
    return table.toString();
  }

  /** A campaign in which one figure is worse, or better, by its margin. */
  static Scenario atTheMargin(Simulated figure, int rounds, double sd, int sign) {
    double margin = StrictMath.log1p(MARGINS[figure.ordinal()]);
    return Scenario.of(rounds, sd).changed(sign * margin, EnumSet.of(figure));
  }

  private static String atTheMargin(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable("sd, rounds", "mean +", "mean -", "p95 +", "p95 -", "CPU +", "CPU -");
    for (double sd : new double[] {0.02, Scenario.SD}) {
      for (int rounds : new int[] {10, 20}) {
        String[] cells = new String[7];
        cells[0] = Power.percent(sd) + ", " + rounds;
        int next = 1;
        for (Simulated figure : Simulated.values()) {
          for (int sign : new int[] {1, -1}) {
            cells[next++] =
                Tally.of(atTheMargin(figure, rounds, sd, sign), Layout.IN_TURN, campaigns, seed + 2)
                    .figures(figure, Finding.NO_CHANGE)
                    .text();
          }
        }
        table.row(cells);
      }
    }
    return table.toString();
  }
}
