package verdict.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import verdict.judgement.JudgedChange.Finding;
import verdict.run.Looks;
import verdict.sample.Figures;

/** The whole procedure of a duet that may end at several looks, or for futility before them. */
final class SeveralLooks {
  private static final double[] SPREADS = {0.0165, 0.02, 0.03, 0.05, 0.07};
  private static final double[] CHANGES = {0, 0.02, 0.05, 0.10};

  /** So noisy that no interval fits into a margin: no look ends a duet but by a false positive. */
  private static final double NOISY = 0.25;

  private SeveralLooks() {}

  /** The same looks, of a duet that does not stop for futility. */
  static Looks withoutFutility(Looks looks) {
    return new Looks(looks.planned(), Optional.empty());
  }

  static String markdown(int campaigns, long seed) {
    return "The whole procedure, nothing changed (looks after 8, 12 and 16 rounds unless the row says"
        + " otherwise):\n\n"
        + FalsePositives.table(unchanged(campaigns, seed + 6))
        + "How a duet ends whose looks are after 8, 12 and 16 rounds (mean and p95 of three figures"
        + " changed):\n\n"
        + ends(campaigns / 2, seed + 7);
  }

  private static Map<String, Supplier<Tally>> unchanged(int campaigns, long seed) {
    Map<String, Supplier<Tally>> tallies = new LinkedHashMap<>();
    for (double sd : Power.SPREADS) {
      Scenario scenario = of(Looks.USUAL, sd).ofFiveFigures();
      tallies.put(
          "sd " + Power.percent(sd) + ", 5 figures",
          () -> Tally.of(scenario, Looks.USUAL, campaigns, seed));
    }
    Looks whole = withoutFutility(Looks.USUAL);
    tallies.put(
        "sd 25 %, 3 figures, no stop for futility",
        () -> Tally.of(of(whole, NOISY), whole, campaigns, seed));
    tallies.put(
        "sd 7 %, 3 figures, continued when stopped for futility",
        () -> Tally.continued(of(Looks.USUAL, 0.07), Looks.USUAL, campaigns, seed));
    Looks two = Looks.after(List.of(10, 20));
    tallies.put(
        "after 10 and 20 rounds, sd 5 %, 5 figures",
        () -> Tally.of(of(two, Scenario.SD).ofFiveFigures(), two, campaigns, seed));
    return tallies;
  }

  private static Scenario of(Looks looks, double sd) {
    return Scenario.of(looks.last(), sd);
  }

  private static String ends(int campaigns, long seed) {
    MarkdownTable table =
        new MarkdownTable(
            "sd, change",
            "NO CHANGE",
            "REGRESSED",
            "IMPROVED",
            "INCONCLUSIVE",
            "stopped for futility",
            "rounds on average",
            "truth in the interval shown",
            "in all three");
    for (double sd : SPREADS) {
      for (double change : CHANGES) {
        Scenario unchanged = of(Looks.USUAL, sd);
        Tally tally =
            Tally.of(
                change > 0 ? unchanged.slower(change) : unchanged, Looks.USUAL, campaigns, seed);
        table.row(
            Figures.ratio(sd) + ", " + (change > 0 ? "+" + Power.percent(change) : "no change"),
            tally.of(Finding.NO_CHANGE).text(),
            tally.of(Finding.REGRESSED).text(),
            tally.of(Finding.IMPROVED).text(),
            tally.of(Finding.INCONCLUSIVE).text(),
            tally.futile().text(),
            String.format(Locale.ROOT, "%.1f", tally.rounds()),
            tally.covered(Simulated.MEAN).text(),
            tally.allCovered().text());
      }
    }
    return table.toString();
  }
}
