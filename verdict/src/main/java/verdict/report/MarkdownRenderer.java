package verdict.report;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  private MarkdownRenderer() {}

  public static String render(Report report) {
    return String.join(
                "\n",
                OverviewSection.markdown(report),
                FindingsSection.markdown(report.findings()),
                EndpointsSection.markdown(report),
                ServicesSection.markdown(report),
                DoubtsSection.markdown(report),
                EnvironmentSection.markdown(report))
            .stripTrailing()
        + "\n";
  }
}
