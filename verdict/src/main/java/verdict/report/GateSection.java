package verdict.report;

import java.util.List;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;

/** The figures that decide, in one table. */
final class GateSection {
  private GateSection() {}

  static String markdown(ComparisonReport report, LoadJudgement load) {
    String level = ChangeText.level(1 - report.judgement().alpha());
    MarkdownTable table =
        new MarkdownTable(
            1,
            List.of(
                "at " + ComparisonReport.load(load),
                report.baselineLabel(),
                report.candidateLabel(),
                "change",
                level + " CI",
                "margin",
                "verdict",
                "n"));
    for (JudgedChange judged : load.gate()) {
      table.row(row(report, load, judged));
    }
    load.failures()
        .ifPresent(failures -> table.row(failures(report, load.comparison().isPaired(), failures)));
    return table.markdown()
        + "\n"
        + MarkdownText.escape(
            ComparisonReport.design(load.comparison())
                + ". Change is candidate over baseline, less one: positive means larger, not worse."
                + " Figures of a side are the middle ones of its "
                + (load.comparison().isPaired() ? "rounds" : "runs")
                + "; the change is estimated from all of them, and is not their quotient. "
                + sharing(report.judgement())
                + "Each bound of failures holds by itself. n counts observations of both sides. Objectives of the candidate: "
                + ComparisonMarkdown.objectives(load)
                + ".")
        + "\n"
        + reasons(load);
  }

  /** Why an interval is wider than one that somebody works out for a figure alone. */
  private static String sharing(ComparisonJudgement judgement) {
    return judgement.familySize() > 1
        ? judgement.familySize()
            + " figures share the "
            + Figures.ratio(judgement.alpha())
            + " for a false alarm, and their intervals are as wide as that takes. "
        : "";
  }

  private static List<String> row(
      ComparisonReport report, LoadJudgement load, JudgedChange judged) {
    Change change = judged.change();
    return List.of(
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
      ComparisonReport report, boolean isPaired, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return List.of(
        "failures",
        FailureText.side(counts.baseline()),
        FailureText.side(counts.candidate()),
        Figures.things(judged.change().worse(), isPaired ? "round" : "run")
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

  private static String reasons(LoadJudgement load) {
    StringBuilder text = new StringBuilder();
    for (JudgedChange judged : load.gate()) {
      if (judged.finding().isEmpty()) {
        text.append("\n- ")
            .append(
                MarkdownText.escape(
                    ChangeText.name(judged.change().key()) + " is not judged: " + judged.reason()))
            .append(".\n");
      }
    }
    load.failures()
        .map(JudgedFailures::reason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> text.append("\n- ").append(MarkdownText.escape(reason)).append(".\n"));
    return text.toString();
  }
}
