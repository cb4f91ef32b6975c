package verdict.report;

import java.util.List;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;

/** The figures that decide at every load, in one table, and what is said of them. */
final class GateSection {
  private GateSection() {}

  static String markdown(ComparisonAnalysis report) {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "load",
                "metric",
                report.baseline(),
                report.candidate(),
                "change",
                ChangeText.level(1 - report.alpha()) + " CI",
                "margin",
                "verdict",
                "n"));
    for (LoadAnalysis load : report.loads()) {
      load.gate().forEach(judged -> table.row(row(report, load, judged)));
      load.failures().ifPresent(judged -> table.row(failures(report, load, judged)));
    }
    return table.markdown() + "\n" + GateNotes.markdown(report);
  }

  private static List<String> row(
      ComparisonAnalysis report, LoadAnalysis load, JudgedChange judged) {
    Change change = judged.change();
    return List.of(
        load.name(),
        ChangeText.name(change.key()),
        ChangeText.typical(change, change.baseline()),
        ChangeText.typical(change, change.candidate()),
        ChangeText.estimate(judged),
        load.interval(judged),
        ChangeText.margin(judged),
        finding(report, ChangeText.finding(judged.finding())),
        Figures.count(change.observations()));
  }

  private static List<String> failures(
      ComparisonAnalysis report, LoadAnalysis load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return List.of(
        load.name(),
        "failures",
        FailureText.side(counts.baseline()),
        FailureText.side(counts.candidate()),
        Figures.things(judged.change().worse(), load.paired() ? "round" : "run")
            + " worse, "
            + judged.change().better()
            + " better",
        FailureText.bounds(judged),
        "±" + Figures.plain(Gate.FAILURES.margin() * 100) + " points",
        finding(report, judged.finding().name().replace('_', ' ')),
        Figures.count(counts.baseline().total() + counts.candidate().total()));
  }

  // Nothing that is invalid may be read as a result, not even a row of it.
  private static String finding(ComparisonAnalysis report, String words) {
    return report.isValid() ? words : "INVALID";
  }
}
