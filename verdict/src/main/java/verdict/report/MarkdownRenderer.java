package verdict.report;

import java.util.ArrayList;
import java.util.List;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  private MarkdownRenderer() {}

  /** As it fits into a comment of a pull request. */
  public static String render(Report report) {
    return FittedMarkdown.of(sections(report));
  }

  static List<Section> sections(Report report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.kept(OverviewSection.markdown(report)));
    sections.add(FindingsSection.of(report.findings()));
    sections.add(EndpointsSection.of(report));
    sections.addAll(ServicesSection.of(report));
    sections.add(DoubtsSection.of(report.judgement()));
    sections.addAll(EnvironmentSection.of(report));
    return sections;
  }
}
