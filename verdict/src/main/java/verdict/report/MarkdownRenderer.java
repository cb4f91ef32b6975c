package verdict.report;

import java.util.List;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  private MarkdownRenderer() {}

  /** As it fits into a comment of a pull request. */
  public static String render(Report report) {
    return FittedMarkdown.of(sections(report));
  }

  static List<Section> sections(Report report) {
    return List.of(
        Section.kept(OverviewSection.markdown(report)),
        Section.kept(FindingsSection.markdown(report.findings())),
        new Section("Endpoints", 2, EndpointsSection.markdown(report)),
        new Section("Services", 3, ServicesSection.markdown(report)),
        Section.kept(DoubtsSection.markdown(report)),
        new Section("Environment", 1, EnvironmentSection.facts(report)),
        Section.kept(EnvironmentSection.reproduce(report)));
  }
}
