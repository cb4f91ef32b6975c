package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.statistics.Change;
import verdict.statistics.FigureKey;

/**
 * Everything that decides nothing: endpoints, percentiles, services; what stands out comes first.
 */
final class AdvisorySection {
  private AdvisorySection() {}

  static String markdown(ComparisonReport report) {
    StringBuilder text = new StringBuilder("## Other figures\n\n");
    text.append(
        "They decide nothing. One that stands out has an interval without 0 and is one of a"
            + " selection of which about one in ten is there by chance (Benjamini and Hochberg at"
            + " 10 %).\n");
    for (LoadJudgement load : report.judgement().loads()) {
      text.append('\n').append(ofLoad(report, load));
    }
    return text.toString();
  }

  private static String ofLoad(ComparisonReport report, LoadJudgement load) {
    // Of an invalid comparison nothing stands out.
    boolean isValid = report.judgement().verdict() != Verdict.INVALID;
    List<JudgedChange> outstanding =
        load.advisory().stream().filter(a -> isValid && standsOut(a)).toList();
    String at = "At " + ComparisonReport.load(load);
    String first =
        outstanding.isEmpty()
            ? at + " none stands out.\n"
            : at + " these stand out:\n\n" + table(report, load, outstanding, isValid);
    return first
        + "\n"
        + folded(report, "All requests", load, isScope(FigureKey.Scope.ALL_REQUESTS), isValid)
        + folded(report, "Every endpoint", load, isScope(FigureKey.Scope.REQUEST), isValid)
        + folded(report, "Services and resources", load, isScope(FigureKey.Scope.SERVICE), isValid);
  }

  private static boolean standsOut(JudgedChange advisory) {
    return advisory.finding().filter(f -> f != JudgedChange.Finding.INCONCLUSIVE).isPresent();
  }

  private static Predicate<JudgedChange> isScope(FigureKey.Scope scope) {
    return judged -> judged.change().key().scope() == scope;
  }

  private static String folded(
      ComparisonReport report,
      String summary,
      LoadJudgement load,
      Predicate<JudgedChange> which,
      boolean isValid) {
    List<JudgedChange> rows = load.advisory().stream().filter(which).toList();
    return rows.isEmpty()
        ? ""
        : Details.of(
                summary + " at " + ComparisonReport.load(load), table(report, load, rows, isValid))
            + "\n";
  }

  private static String table(
      ComparisonReport report, LoadJudgement load, List<JudgedChange> rows, boolean isValid) {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "of",
                "figure",
                report.baselineLabel(),
                report.candidateLabel(),
                "change",
                "95 % CI",
                "stands out",
                "n"));
    rows.forEach(judged -> table.row(row(load, judged, isValid)));
    return table.markdown();
  }

  private static List<String> row(LoadJudgement load, JudgedChange judged, boolean isValid) {
    Change change = judged.change();
    return List.of(
        subject(change.key()),
        ChangeText.name(change.key()),
        ChangeText.typical(change, change.baseline()),
        ChangeText.typical(change, change.candidate()),
        ChangeText.estimate(judged),
        ChangeText.interval(judged, load.comparison()),
        isValid ? mark(judged) : "INVALID",
        Figures.count(change.observations()));
  }

  private static String subject(FigureKey key) {
    return key.scope() == FigureKey.Scope.ALL_REQUESTS ? "all requests" : key.subject();
  }

  private static String mark(JudgedChange judged) {
    Optional<JudgedChange.Finding> finding = judged.finding();
    if (finding.isEmpty()) {
      return "not judged: " + judged.reason();
    }
    return switch (finding.get()) {
      case REGRESSED -> "worse";
      case IMPROVED -> "better";
      default -> "no";
    };
  }
}
