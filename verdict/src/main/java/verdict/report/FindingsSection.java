package verdict.report;

import java.util.List;
import verdict.diagnosis.Finding;

/** What the rules saw, and what to do about it. */
final class FindingsSection {
  private FindingsSection() {}

  static String markdown(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "## Findings\n\nNo sign of a known bottleneck.\n";
    }
    StringBuilder text = new StringBuilder("## Findings\n\n");
    int number = 0;
    for (Finding finding : findings) {
      number++;
      text.append(number)
          .append(". **")
          .append(MarkdownText.escape(finding.subject()))
          .append("** (")
          .append(finding.rule())
          .append("): ")
          .append(MarkdownText.escape(finding.seen()))
          .append("\n   - Likely cause: ")
          .append(MarkdownText.escape(finding.likelyCause()))
          .append("\n   - Next step: ")
          .append(MarkdownText.escape(finding.nextStep()))
          .append('\n');
    }
    return text.toString();
  }
}
