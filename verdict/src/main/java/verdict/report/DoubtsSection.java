package verdict.report;

import java.util.List;
import verdict.judgement.Invalidity;
import verdict.judgement.Judgement;
import verdict.judgement.SideDifference;
import verdict.sample.Caveat;

/** Validity, what differs between the sides, and every caveat. */
final class DoubtsSection {
  private DoubtsSection() {}

  static String markdown(Report report) {
    Judgement judgement = report.judgement();
    StringBuilder text = new StringBuilder("## Validity and caveats\n\n");
    if (judgement.invalidities().isEmpty()) {
      text.append("The measurement is valid: every check passed.\n");
    }
    for (Invalidity invalidity : judgement.invalidities()) {
      text.append("- **INVALID** ")
          .append(MarkdownText.escape(invalidity.found()))
          .append(' ')
          .append(MarkdownText.escape(invalidity.cure()))
          .append('\n');
    }
    text.append('\n');
    for (Caveat caveat : judgement.caveats()) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    return text.append(differences(report)).toString();
  }

  private static String differences(Report report) {
    if (report.baseline().isEmpty()) {
      return "";
    }
    if (report.judgement().differences().isEmpty()) {
      return "\nAll that is recorded of machine, JVM, load, scenario, data set, duration and settings is"
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
          difference.underTest() ? "differ: it is under test" : "not differ");
    }
    return "\nThe sides differ in:\n\n" + table.markdown();
  }
}
