package verdict.report;

import java.util.List;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.judgement.Invalidity;
import verdict.judgement.SideDifference;
import verdict.sample.Caveat;
import verdict.sample.Figures;

/** Validity, and every caveat: the title says how many there are. */
final class ValiditySection {
  private ValiditySection() {}

  static Section of(RunAnalysis report) {
    return of("measurement", report.invalidities(), report.caveats(), "");
  }

  static Section of(ComparisonAnalysis report) {
    return of("comparison", report.invalidities(), report.caveats(), differences(report));
  }

  private static String differences(ComparisonAnalysis report) {
    if (report.differences().isEmpty()) {
      return "Everything recorded about machine, JVM, load, scenario, data set, duration and settings is"
          + " the same on both sides.\n";
    }
    MarkdownTable table =
        new MarkdownTable(4, List.of("setting", report.baseline(), report.candidate(), "allowed"));
    for (SideDifference difference : report.differences()) {
      table.row(
          difference.setting(),
          difference.baseline(),
          difference.candidate(),
          switch (difference.allowance()) {
            case UNDER_TEST -> "yes: it is under test";
            case ACCEPTED -> "yes: it was accepted";
            case NONE -> "no (" + difference.kind().key() + ")";
          });
    }
    return "The sides differ in:\n\n" + table.markdown();
  }

  private static Section of(
      String of, List<Invalidity> invalidities, List<Caveat> caveats, String differences) {
    String title =
        "Validity and caveats: "
            + (invalidities.isEmpty()
                ? "valid"
                : "INVALID for " + Figures.things(invalidities.size(), "reason"))
            + ", "
            + Figures.things(caveats.size(), "caveat");
    StringBuilder text = new StringBuilder();
    if (invalidities.isEmpty()) {
      text.append("The ").append(of).append(" is valid: every check passed.\n");
    }
    for (Invalidity invalidity : invalidities) {
      text.append("- **INVALID** ")
          .append(MarkdownText.escape(invalidity.found() + " " + invalidity.cure()))
          .append('\n');
    }
    text.append(caveats.isEmpty() ? "" : "\n");
    for (Caveat caveat : caveats) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    text.append(differences.isEmpty() ? "" : "\n").append(differences);
    return new Section(title, Rank.ALWAYS, text.toString());
  }
}
