package verdict.report;

import java.util.ArrayList;
import java.util.List;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  private MarkdownRenderer() {}

  /** As it fits into a comment of a pull request. */
  public static String render(Report report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.kept(OverviewSection.markdown(report)));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the first screen rests on. */
  static List<Section> details(Report report) {
    List<Section> sections = new ArrayList<>();
    sections.add(FindingsSection.of(report.findings()));
    List<Section> measured = new ArrayList<>(List.of(EndpointsSection.of(report)));
    measured.addAll(ServicesSection.of(report));
    measured.forEach(section -> sections.add(report.isValid() ? section : section.invalid()));
    sections.add(DoubtsSection.of(report.judgement()));
    sections.addAll(EnvironmentSection.of(report));
    return sections;
  }
}
