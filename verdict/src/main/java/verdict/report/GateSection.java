package verdict.report;

import java.util.List;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.sample.Figures;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;

/** The figures that decide at every load, in one table, and what is said of them. */
final class GateSection {
  private GateSection() {}

  static String markdown(ComparisonReport report) {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "load",
                "metric",
                report.baselineLabel(),
                report.candidateLabel(),
                "change",
                ChangeText.level(1 - report.judgement().alpha()) + " CI",
                "margin",
                "verdict",
                "n"));
    for (LoadJudgement load : report.judgement().loads()) {
      load.gate().forEach(judged -> table.row(row(report, load, judged)));
      load.failures().ifPresent(judged -> table.row(failures(report, load, judged)));
    }
    return table.markdown() + "\n" + GateNotes.markdown(report);
  }

  private static List<String> row(
      ComparisonReport report, LoadJudgement load, JudgedChange judged) {
    Change change = judged.change();
    return List.of(
        ComparisonReport.load(load),
        ChangeText.name(change.key()),
        ChangeText.typical(change, change.baseline()),
        ChangeText.typical(change, change.candidate()),
        ChangeText.estimate(judged),
        ChangeText.interval(judged, load.comparison()),
        ChangeText.margin(judged),
        finding(report, ChangeText.finding(judged.finding())),
        Figures.count(change.observations()));
  }

  private static List<String> failures(
      ComparisonReport report, LoadJudgement load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return List.of(
        ComparisonReport.load(load),
        "failures",
        FailureText.side(counts.baseline()),
        FailureText.side(counts.candidate()),
        Figures.things(judged.change().worse(), load.comparison().isPaired() ? "round" : "run")
            + " worse, "
            + judged.change().better()
            + " better",
        FailureText.bounds(judged),
        "±" + Figures.plain(Gate.FAILURES.margin() * 100) + " points",
        finding(report, judged.finding().name().replace('_', ' ')),
        Figures.count(counts.baseline().total() + counts.candidate().total()));
  }

  // Nothing that is invalid may be read as a result, not even a row of it.
  private static String finding(ComparisonReport report, String words) {
    return report.isValid() ? words : "INVALID";
  }
}
