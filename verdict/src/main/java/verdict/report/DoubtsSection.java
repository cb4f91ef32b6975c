package verdict.report;

import java.util.List;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Invalidity;
import verdict.judgement.Judgement;
import verdict.sample.Caveat;
import verdict.sample.Figures;

/** Validity, and every caveat: how many there are is said before it is opened. */
final class DoubtsSection {
  private DoubtsSection() {}

  static Section of(Judgement judgement) {
    return of("measurement", judgement.invalidities(), judgement.caveats(), "");
  }

  /**
   * @param differences what is said of the settings of both sides
   */
  static Section of(ComparisonJudgement judgement, String differences) {
    return of("comparison", judgement.invalidities(), judgement.caveats(), differences);
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
    return new Section(title, Rank.KEPT, text.toString());
  }
}
