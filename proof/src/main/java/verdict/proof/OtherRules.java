package verdict.proof;

import java.util.List;
import verdict.proof.Rule.OneMachine;
import verdict.proof.Rule.Opinion;

/** The same machine time, judged by others. */
final class OtherRules {
  private static final double[] FALSE_ALARMS = {0.01, 0.05, 0.10, 0.20};
  private static final double[] CHANGES = {0.05, 0.10};

  private OtherRules() {}

  static String markdown(int campaigns, long seed) {
    Scenario unchanged = Scenario.of(10, Scenario.SD);
    List<OneMachine> without = machines(unchanged, campaigns, seed);
    List<List<OneMachine>> slower =
        List.of(
            machines(unchanged.slower(CHANGES[0]), campaigns, seed),
            machines(unchanged.slower(CHANGES[1]), campaigns, seed));
    MarkdownTable table = new MarkdownTable("rule", "false positives", "+5 % found", "+10 % found");
    MarkdownTable roc =
        new MarkdownTable(
            "rule", "+5 %: 1 %", "5 %", "10 %", "20 %", "+10 %: 1 %", "5 %", "10 %", "20 %");
    for (Rule rule : Rule.values()) {
      List<Opinion> none = opinions(rule, without);
      List<List<Opinion>> found = slower.stream().map(of -> opinions(rule, of)).toList();
      table.row(
          rule.words(),
          share(none, false).textWithInterval(),
          share(found.get(0), true).text(),
          share(found.get(1), true).text());
      roc.row(roc(rule, none, found));
    }
    return "Ten rounds, or ten runs a side, sd 5 %; each rule at its own threshold:\n\n"
        + table
        + "The same at equal false positives, while the threshold moves (ROC):\n\n"
        + roc;
  }

  private static String[] roc(Rule rule, List<Opinion> none, List<List<Opinion>> found) {
    String[] cells = new String[1 + CHANGES.length * FALSE_ALARMS.length];
    cells[0] = rule.words();
    int next = 1;
    for (List<Opinion> slower : found) {
      Roc curve = new Roc(scores(none), scores(slower));
      for (double alarms : FALSE_ALARMS) {
        cells[next++] = Power.percent(curve.found(alarms));
      }
    }
    return cells;
  }

  private static List<OneMachine> machines(Scenario scenario, int campaigns, long seed) {
    return Tally.seeds(campaigns, seed + 5).mapToObj(s -> OneMachine.of(scenario, s)).toList();
  }

  static List<Opinion> opinions(Rule rule, List<OneMachine> machines) {
    return machines.stream().map(rule::judge).toList();
  }

  private static double[] scores(List<Opinion> opinions) {
    return opinions.stream().mapToDouble(Opinion::score).toArray();
  }

  private static Share share(List<Opinion> opinions, boolean isOnlySlower) {
    long hits =
        opinions.stream()
            .filter(opinion -> opinion.isChange() && (!isOnlySlower || opinion.score() > 0))
            .count();
    return new Share((int) hits, opinions.size());
  }
}
