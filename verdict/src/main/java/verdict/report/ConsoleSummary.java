package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.ChangeText;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.diagnosis.Finding;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** The answer in about ten lines, for a console. */
public final class ConsoleSummary {
  private static final int FINDINGS_NAMED = 3;

  private ConsoleSummary() {}

  public static String render(RunAnalysis report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.headline() + ": " + report.title());
    report.objectives().forEach(outcome -> lines.add("  " + ObjectiveText.objective(outcome)));
    lines.add(
        "  avg "
            + figure(report, Metric.MEAN)
            + ", p50 "
            + figure(report, Metric.P50)
            + ", p99 "
            + figure(report, Metric.P99)
            + ", max "
            + figure(report, Metric.MAX));
    lines.add(
        "  throughput "
            + figure(report, Metric.THROUGHPUT)
            + ", target "
            + figure(report, Metric.ARRIVAL_RATE));
    resources(report).ifPresent(lines::add);
    lines.add(findings(report));
    lines.addAll(caveats(report));
    return lines.stream().map(ConsoleSummary::oneLine).collect(Collectors.joining("\n")) + "\n";
  }

  /** In a few lines, for a console. */
  public static String render(RunsAnalysis report) {
    List<String> lines = new ArrayList<>(List.of(report.headline() + ": " + report.title()));
    RunsMarkdown.failings(report).forEach(line -> lines.add("  " + line));
    for (RunsAnalysis.Spread of : report.spreads()) {
      of.spread()
          .ifPresent(
              spread ->
                  lines.add(
                      "  "
                          + ChangeText.name(of.metric())
                          + " "
                          + Figures.text(of.metric().unit(), of.median())
                          + ", spread of the runs "
                          + Figures.ratio(spread)));
    }
    report.runs().stream().flatMap(run -> caveats(run).stream()).distinct().forEach(lines::add);
    return lines.stream().map(ConsoleSummary::oneLine).collect(Collectors.joining("\n")) + "\n";
  }

  /** Those that not every run has: what our recorder writes always has three digits. */
  static List<String> caveats(RunAnalysis report) {
    return report.caveats().stream()
        .filter(caveat -> caveat.kind() != Caveat.Kind.RESPONSE_TIMES_ARE_ROUNDED)
        .map(caveat -> "  caveat: " + caveat.sentence())
        .toList();
  }

  private static String figure(RunAnalysis report, Metric metric) {
    return Figures.text(report.candidate().figure(metric));
  }

  /** What the services report of both; absent where none reports either. */
  private static Optional<String> resources(RunAnalysis report) {
    String text =
        Stream.of(
                report
                    .candidate()
                    .figure(Metric.CPU_PER_REQUEST)
                    .map(of -> "CPU per request " + Figures.text(of)),
                memory(report))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? Optional.empty() : Optional.of("  " + text);
  }

  private static Optional<String> memory(RunAnalysis report) {
    List<Figure> each =
        report.candidate().services().stream()
            .flatMap(service -> service.figure(Metric.RESIDENT_MEMORY).stream())
            .toList();
    double bytes = each.stream().mapToDouble(Figure::value).sum();
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "memory "
                + Figures.text(Metric.RESIDENT_MEMORY.unit(), bytes)
                + (each.size() == 1 ? " in 1 service" : " in " + each.size() + " services"));
  }

  private static String findings(RunAnalysis report) {
    if (!report.isValid()) {
      return "  " + report.reason();
    }
    List<Finding> findings = report.findings();
    String named =
        findings.stream()
            .limit(FINDINGS_NAMED)
            .map(finding -> finding.rule() + " (" + finding.subject() + ")")
            .collect(Collectors.joining(", "));
    return "  findings: " + findings.size() + (named.isEmpty() ? "" : ", " + named);
  }

  /**
   * A line for a console. A name could hold an escape sequence that repaints the terminal, or what
   * the runner of GitHub Actions takes for a command: {@code ##[name]} anywhere in a line.
   */
  public static String oneLine(String line) {
    return line.replaceAll("\\p{Cntrl}", " ").replace("##[", "## [");
  }
}
