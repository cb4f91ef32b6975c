package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.RunAnalysis;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  private MarkdownRenderer() {}

  /** As it fits into a comment of a pull request. */
  public static String render(RunAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.always(OverviewSection.markdown(report)));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the first screen rests on. */
  static List<Section> details(RunAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.add(FindingsSection.of(report.findings()));
    List<Section> measured = new ArrayList<>(List.of(EndpointsSection.of(report)));
    PercentilesSection.of(report).ifPresent(measured::add);
    measured.addAll(ServicesSection.of(report));
    sections.addAll(Section.measured(report.isValid(), measured));
    sections.add(ValiditySection.of(report));
    sections.addAll(EnvironmentSection.of(report));
    sections.add(new Section("Method", Rank.ENVIRONMENT, report.method()));
    sections.add(NotTestedSection.of(report));
    return sections;
  }
}
