package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.RunAnalysis;

/** Renders a report as GitHub-flavoured Markdown. */
public final class MarkdownRenderer {
  /** As a list. */
  static final String METHOD =
      """
      - Response times are of successful requests, in microseconds from sending to the last byte, kept to 3 significant digits; a
        percentile is the smallest of them that so many per cent do not exceed.
      - Failed requests are counted and not in the response times.
      - Figures of services are changes of their counters over the measured window; the warm-up before it is left out.
      - One run has no interval: requests of a run depend on each other, and only other runs tell how much runs differ.
      """;

  private MarkdownRenderer() {}

  /** As it fits into a comment of a pull request. */
  public static String render(RunAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.kept(OverviewSection.markdown(report)));
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
    sections.add(DoubtsSection.of(report.judgement()));
    sections.addAll(EnvironmentSection.of(report));
    sections.add(new Section("Method", Rank.ENVIRONMENT, METHOD));
    sections.add(NotTestedSection.of(report));
    return sections;
  }
}
