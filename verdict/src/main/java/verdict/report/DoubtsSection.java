package verdict.report;

import verdict.judgement.Invalidity;
import verdict.judgement.Judgement;
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
    return text.toString();
  }
}
