package verdict.report;

import java.util.List;
import verdict.diagnosis.Finding;
import verdict.sample.Figures;

/** What the rules saw, and what to do about it. */
final class FindingsSection {
  private FindingsSection() {}

  /** Of a run, which every rule could look at. */
  static Section of(List<Finding> findings) {
    return of("Findings", findings, true);
  }

  /**
   * Of the candidate: the baseline's are with what was there before.
   *
   * @param isLookedAt whether the rules could: results of others do not tell them enough
   */
  static Section ofCandidate(List<Finding> findings, boolean isLookedAt) {
    return of("Findings in the candidate", findings, isLookedAt);
  }

  private static Section of(String name, List<Finding> findings, boolean isLookedAt) {
    if (!isLookedAt) {
      return new Section(
          name + ": no rule could look",
          Rank.IMPORTANT,
          "The rules take runs of this toolkit, which tell what the services did.\n");
    }
    String title =
        findings.isEmpty()
            ? name + ": no sign of a known bottleneck"
            : name + ": " + Figures.things(findings.size(), "sign") + " of a bottleneck";
    return new Section(title, Rank.IMPORTANT, markdown(findings));
  }

  private static String markdown(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "No rule fired. That does not mean that nothing is wrong.\n";
    }
    StringBuilder text = new StringBuilder();
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
