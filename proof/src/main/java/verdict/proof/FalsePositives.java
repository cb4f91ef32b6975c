package verdict.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import verdict.judgement.JudgedChange.Finding;

/** How often a change is called where there is none. */
final class FalsePositives {
  private static final int ROUNDS = 10;

  private FalsePositives() {}

  static String markdown(int campaigns, long seed) {
    return "Both sides in turn (`duet`), nothing changed:\n\n"
        + table(inTurn(campaigns, seed))
        + "One side after the other (`collect`), on the same drifting machine, nothing changed:\n\n"
        + table(oneAfterTheOther(campaigns, seed));
  }

  private static Map<String, Supplier<Tally>> inTurn(int campaigns, long seed) {
    Map<String, Supplier<Tally>> tallies = new LinkedHashMap<>();
    tallies.put(
        "7 rounds, sd 5 %, 3 figures",
        () -> Tally.of(Scenario.of(7, Scenario.SD), Layout.IN_TURN, campaigns, seed));
    tallies.put(
        "10 rounds, sd 5 %, 3 figures",
        () -> Tally.of(Scenario.of(ROUNDS, Scenario.SD), Layout.IN_TURN, campaigns, seed));
    for (double sd : Power.SPREADS) {
      tallies.put(
          "10 rounds, sd " + Power.percent(sd) + ", 5 figures",
          () -> Tally.of(Scenario.of(ROUNDS, sd).ofFiveFigures(), Layout.IN_TURN, campaigns, seed));
    }
    tallies.put(
        "20 rounds, sd 5 %, 5 figures",
        () ->
            Tally.of(
                Scenario.of(20, Scenario.SD).ofFiveFigures(), Layout.IN_TURN, campaigns, seed));
    return tallies;
  }

  private static Map<String, Supplier<Tally>> oneAfterTheOther(int campaigns, long seed) {
    Map<String, Supplier<Tally>> tallies = new LinkedHashMap<>();
    for (int runs : new int[] {3, 8, 10, 20}) {
      tallies.put(
          runs + " runs a side, sd 5 %, 3 figures",
          () ->
              Tally.of(
                  Scenario.of(runs, Scenario.SD), Layout.ONE_AFTER_THE_OTHER, campaigns, seed));
    }
    return tallies;
  }

  /**
   * @param tallies made one after the other, because a few of them fill the memory
   */
  static String table(Map<String, Supplier<Tally>> tallies) {
    MarkdownTable table =
        new MarkdownTable(
            "campaign",
            "any figure called a change",
            "p ≤ alpha in any",
            "REGRESSED",
            "IMPROVED",
            "NO CHANGE",
            "INCONCLUSIVE");
    tallies.forEach((what, tally) -> row(what, tally.get(), table));
    return table.toString();
  }

  private static void row(String what, Tally tally, MarkdownTable table) {
    table.row(
        what,
        tally.alarms().textWithInterval(),
        tally.rejected().text(),
        tally.of(Finding.REGRESSED).text(),
        tally.of(Finding.IMPROVED).text(),
        tally.of(Finding.NO_CHANGE).text(),
        tally.of(Finding.INCONCLUSIVE).text());
  }
}
