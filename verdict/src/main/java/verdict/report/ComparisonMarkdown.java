package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.ObjectiveText;
import verdict.judgement.Invalidity;

/** Renders a comparison as GitHub-flavoured Markdown: the answer first, then what it rests on. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  /** As it fits into a comment of a pull request. */
  public static String render(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>(List.of(Section.always(overview(report))));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the answer rests on, in the parts that a description of a pull request has. */
  static List<Section> details(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.always(BaselineSection.overview(report)));
    sections.addAll(measured(report, BaselineSection.sections(report)));
    sections.add(ChangesSection.of(report));
    sections.add(Section.always("## Results\n"));
    sections.addAll(measured(report, everyRequest(report)));
    sections.addAll(measured(report, AdvisorySection.sections(report)));
    sections.addAll(measured(report, PercentilesSection.sections(report)));
    sections.addAll(measured(report, FailuresSection.sections(report)));
    sections.addAll(measured(report, RoundsSection.sections(report)));
    sections.add(
        FindingsSection.ofCandidate(
            report.findings(), report.measured().candidate().isMeasuredHere()));
    sections.add(ValiditySection.of(report));
    sections.add(Section.always("## Methodology\n"));
    sections.addAll(ComparisonEnvironment.sections(report));
    sections.add(NotTestedSection.of(report));
    return sections;
  }

  /** Of one run a side, where the first screen does not have them all. */
  private static List<Section> everyRequest(ComparisonAnalysis report) {
    return report.isOneRunASide()
        ? report.loads().stream()
            .flatMap(load -> new OneRunSection(report, load).everyRequest().stream())
            .toList()
        : List.of();
  }

  private static List<Section> measured(ComparisonAnalysis report, List<Section> sections) {
    return Section.measured(report.isValid(), sections);
  }

  /** The answer. */
  static String overview(ComparisonAnalysis report) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownText.escape(report.title())).append("\n\n");
    for (String line : report.lines()) {
      text.append("**").append(MarkdownText.escape(line)).append("**\n\n");
    }
    for (Invalidity other : report.invalidities().stream().skip(1).toList()) {
      text.append("- INVALID, too: ")
          .append(MarkdownText.escape(other.found() + " " + other.cure()))
          .append('\n');
    }
    text.append(report.invalidities().size() > 1 ? "\n" : "");
    report.settling().forEach(line -> text.append(MarkdownText.escape(line)).append("\n\n"));
    text.append(MarkdownText.escape(report.advice())).append("\n\n");
    text.append(report.isOneRunASide() ? oneRunASide(report) : GateSection.markdown(report));
    return text.toString();
  }

  private static String oneRunASide(ComparisonAnalysis report) {
    StringBuilder text = new StringBuilder();
    for (LoadAnalysis load : report.loads()) {
      text.append(new OneRunSection(report, load).markdown());
      String objectives = objectives(load);
      if (!objectives.isEmpty()) {
        text.append(MarkdownText.escape("Objectives of the candidate: " + objectives + "."))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  /** What came of each; empty when nobody set one. */
  static String objectives(LoadAnalysis load) {
    return load.objectives().stream()
        .map(ObjectiveText::objective)
        .collect(Collectors.joining("; "));
  }
}
