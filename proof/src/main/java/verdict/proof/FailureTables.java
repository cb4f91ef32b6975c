package verdict.proof;

import java.util.Locale;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange.Finding;
import verdict.statistics.FailureChange;
import verdict.statistics.FailureCounts;

/** What is said of failures, and what the counts alone would have said of them. */
final class FailureTables {
  private static final int[] ROUNDS = {10, 20};

  private FailureTables() {}

  static String markdown(int campaigns, long seed) {
    return "Nothing changed, and bursts of failures hit whichever block runs:\n\n"
        + unchanged(campaigns, seed + 6)
        + "The candidate fails more by just the margin of 0.1 points (1 in 1,000, before none):\n\n"
        + atTheMargin(campaigns, seed + 7)
        + "The candidate fails more (before, 0.05 % of requests did):\n\n"
        + power(campaigns, seed + 8);
  }

  private static String unchanged(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable(
            "failures of both sides",
            "rounds",
            "failures called a change",
            "by counts and 3 rounds alone",
            "any figure called a change",
            "failures: NO CHANGE",
            "INCONCLUSIVE");
    bursts(table, 10, 0, 0, campaigns, seed);
    for (double probability : new double[] {0.02, 0.1, 0.3}) {
      for (int failures : new int[] {5, 20}) {
        bursts(table, 10, probability, failures, campaigns, seed);
      }
    }
    bursts(table, 20, 0.1, 20, campaigns, seed);
    return table.toString();
  }

  private static void bursts(
      MarkdownTable table, int rounds, double probability, int failures, int campaigns, long seed) {
    Failing failing = failures == 0 ? Failing.RARELY : Failing.inBursts(probability, failures);
    Scenario scenario = Scenario.of(rounds, Scenario.SD).failing(failing);
    Tally tally = Tally.of(scenario, Layout.IN_TURN, campaigns, seed);
    table.row(
        failures == 0
            ? "1 in 2,000, each by itself"
            : "bursts of about " + failures + " in " + Power.percent(probability) + " of blocks",
        String.valueOf(rounds),
        tally.failures(f -> f.finding().isChange()).textWithInterval(),
        tally.failures(f -> isChangeByCounts(f.change())).text(),
        tally.alarms().text(),
        tally.failures(f -> f.finding() == Finding.NO_CHANGE).text(),
        tally.failures(f -> f.finding() == Finding.INCONCLUSIVE).text());
  }

  /** The rule of counts, without the family: significant, and worse in three rounds and most. */
  private static boolean isChangeByCounts(FailureChange change) {
    int more = Math.max(change.worse(), change.better());
    int fewer = Math.min(change.worse(), change.better());
    return change.counts().pValue() <= Tally.ALPHA
        && more >= 3
        && more > 2 * fewer
        && !isSmallByCounts(change.counts());
  }

  private static boolean isSmallByCounts(FailureCounts counts) {
    double level = 1 - Tally.ALPHA;
    FailureCounts swapped = new FailureCounts(counts.candidate(), counts.baseline());
    return counts.differenceUpperBound(level) < Gate.FAILURES.usualMargin()
        && swapped.differenceUpperBound(level) < Gate.FAILURES.usualMargin();
  }

  private static String atTheMargin(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable(
            "how",
            "10 rounds: NO CHANGE",
            "by counts alone",
            "20 rounds: NO CHANGE",
            "by counts alone");
    atTheMargin(table, "each request by itself", Failing.rarely(0.001), campaigns, seed);
    for (double probability : new double[] {0.5, 0.1, 0.02}) {
      // One failure in a block of 1,000, in the mean; half of one is lost to whole numbers.
      Failing burst = new Failing(0, probability, 1 / probability - 0.5);
      String what =
          "bursts of about "
              + Math.round(1 / probability)
              + " in "
              + Power.percent(probability)
              + " of its blocks";
      atTheMargin(table, what, burst, campaigns, seed);
    }
    return table.toString();
  }

  private static void atTheMargin(
      MarkdownTable table, String what, Failing more, int campaigns, long seed) {
    String[] cells = new String[1 + 2 * ROUNDS.length];
    cells[0] = what;
    int next = 1;
    for (int rounds : ROUNDS) {
      Tally tally =
          Tally.of(
              Scenario.of(rounds, Scenario.SD).failingMore(more), Layout.IN_TURN, campaigns, seed);
      cells[next++] = tally.failures(f -> f.finding() == Finding.NO_CHANGE).text();
      cells[next++] = tally.failures(f -> isSmallByCounts(f.change().counts())).text();
    }
    table.row(cells);
  }

  private static String power(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable(
            "by how much more",
            "10 rounds: REGRESSED",
            "by counts and 3 rounds alone",
            "20 rounds: REGRESSED",
            "by counts and 3 rounds alone");
    for (double ratio : new double[] {0.0005, 0.001, 0.002, 0.005}) {
      String[] cells = new String[1 + 2 * ROUNDS.length];
      cells[0] = String.format(Locale.ROOT, "+%.2f points", 100 * ratio);
      int next = 1;
      for (int rounds : ROUNDS) {
        Scenario scenario =
            Scenario.of(rounds, Scenario.SD)
                .failing(Failing.RARELY)
                .failingMore(Failing.rarely(ratio));
        Tally tally = Tally.of(scenario, Layout.IN_TURN, campaigns, seed);
        cells[next++] = tally.failures(f -> f.finding() == Finding.REGRESSED).text();
        cells[next++] = tally.failures(f -> isChangeByCounts(f.change())).text();
      }
      table.row(cells);
    }
    return table.toString();
  }
}
