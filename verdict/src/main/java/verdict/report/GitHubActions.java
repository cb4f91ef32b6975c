package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.judgement.Verdict;

/** What a job of GitHub Actions shows beside its log: annotations, by its workflow commands. */
public final class GitHubActions {
  private GitHubActions() {}

  /** An annotation for each line of the verdict. */
  public static List<String> annotations(ComparisonReport report) {
    List<String> annotations = new ArrayList<>();
    for (String line : VerdictLines.of(report.judgement())) {
      annotations.add(
          "::%s title=%s::%s"
              .formatted(
                  level(report.judgement().verdict()), property(report.title()), data(line)));
    }
    return annotations;
  }

  private static String level(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED, INVALID -> "error";
      case INCONCLUSIVE -> "warning";
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
