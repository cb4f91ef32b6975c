package verdict.report;

import java.util.List;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.SideDifference;
import verdict.sample.Caveat;

/** Why the figures need care, and where the sides are not alike. */
final class ComparisonDoubts {
  private ComparisonDoubts() {}

  static String markdown(ComparisonReport report) {
    ComparisonJudgement judgement = report.judgement();
    StringBuilder text = new StringBuilder("## Validity and caveats\n\n");
    if (judgement.invalidities().isEmpty()) {
      text.append("The comparison is valid: every check passed.\n");
    } else {
      judgement
          .invalidities()
          .forEach(
              i ->
                  text.append("- **INVALID** ")
                      .append(MarkdownText.escape(i.found() + " " + i.cure()))
                      .append('\n'));
    }
    text.append('\n');
    for (Caveat caveat : judgement.caveats()) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    return text + "\n" + differences(report);
  }

  private static String differences(ComparisonReport report) {
    if (report.judgement().differences().isEmpty()) {
      return "All that is recorded of machine, JVM, load, scenario, data set, duration and settings is"
          + " the same on both sides.\n";
    }
    MarkdownTable table =
        new MarkdownTable(
            4, List.of("setting", report.baselineLabel(), report.candidateLabel(), "may"));
    for (SideDifference difference : report.judgement().differences()) {
      table.row(
          difference.setting(),
          difference.baseline(),
          difference.candidate(),
          switch (difference.allowance()) {
            case UNDER_TEST -> "differ: it is under test";
            case ACCEPTED -> "differ: it was accepted";
            case NONE -> "not differ (" + difference.kind().key() + ")";
          });
    }
    return "The sides differ in:\n\n" + table.markdown();
  }
}
