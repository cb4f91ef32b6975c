package verdict.report;

import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.ObjectiveOutcome;

/** What a job of GitHub Actions shows beside its log: annotations, by its workflow commands. */
public final class GitHubActions {
  private GitHubActions() {}

  /** An annotation for each load, or one of what makes all of it invalid. */
  public static List<String> annotations(ComparisonAnalysis report) {
    return report.isValid()
        ? report.worstFirst().stream().map(load -> annotation(report, load)).toList()
        : report.lines().stream().map(line -> annotation("error", report.title(), line)).toList();
  }

  private static String annotation(ComparisonAnalysis report, LoadAnalysis load) {
    String missed = ObjectiveText.missed(load.objectives());
    return annotation(
        missed.isEmpty() ? level(load.finding()) : "error",
        report.title(),
        load.headline().line() + (missed.isEmpty() ? "" : "; objective missed: " + missed));
  }

  /** One of a run on its own: what makes it invalid, or what came of its objectives. */
  public static String annotation(RunAnalysis report) {
    String line =
        report.isValid()
            ? report.objectives().stream()
                .map(ObjectiveText::objective)
                .collect(Collectors.joining("; "))
            : report.reason();
    boolean isFine = report.isValid() && report.ofObjectives() == ObjectiveOutcome.Outcome.MET;
    return annotation(
        isFine ? "notice" : "error",
        "Performance: " + report.title(),
        report.headline() + ": " + line);
  }

  private static String annotation(String level, String title, String line) {
    return "::%s title=%s::%s".formatted(level, property(title), data(line));
  }

  private static String level(Finding finding) {
    return switch (finding) {
      case REGRESSED -> "error";
      case INCONCLUSIVE, REGRESSION_ACCEPTED -> "warning";
      case IMPROVED, NO_CHANGE -> "notice";
    };
  }

  // As actions/toolkit escapes them, or a name from outside could give another command.
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
