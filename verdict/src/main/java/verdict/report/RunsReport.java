package verdict.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.Invalidity;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Median;
import verdict.statistics.SpreadOfRuns;

/**
 * Several runs of one build: each of them, and how much they differ, which is the noise that a
 * comparison has to see through.
 *
 * @param runs one or more, in the order in which they were measured
 */
public record RunsReport(List<Report> runs) {
  private static final List<Metric> METRICS =
      List.of(
          Metric.MEAN,
          Metric.P50,
          Metric.P95,
          Metric.P99,
          Metric.FAILURE_RATIO,
          Metric.THROUGHPUT,
          Metric.CPU_PER_REQUEST,
          Metric.CPU_PER_REQUEST_WITHOUT_JIT);

  public RunsReport {
    runs = List.copyOf(runs);
  }

  String title() {
    return "Performance: " + runs.get(0).title() + ", " + Figures.things(runs.size(), "run");
  }

  String headline() {
    long invalid = runs.stream().filter(run -> !run.isValid()).count();
    if (invalid > 0) {
      return "INVALID: " + invalid + " of " + Figures.things(runs.size(), "run");
    }
    return Stream.of(ObjectiveOutcome.Outcome.MISSED, ObjectiveOutcome.Outcome.NOT_KNOWN)
        .filter(finding -> runsWith(finding) > 0)
        .findFirst()
        .map(
            finding ->
                "OBJECTIVES "
                    + finding.name().replace('_', ' ')
                    + " in "
                    + runsWith(finding)
                    + " of "
                    + Figures.things(runs.size(), "run"))
        .orElse("OBJECTIVES MET in all runs");
  }

  private long runsWith(ObjectiveOutcome.Outcome finding) {
    return runs.stream().filter(run -> run.judgement().ofObjectives() == finding).count();
  }

  /** As GitHub-flavoured Markdown. */
  public String markdown() {
    List<Section> sections = new ArrayList<>(List.of(Section.kept(overview())));
    sections.addAll(details());
    return FittedMarkdown.of(sections);
  }

  /** Each run as its own report has it; what is the same in all of them once, at the end. */
  List<Section> details() {
    List<List<Section>> each = runs.stream().map(MarkdownRenderer::details).toList();
    List<Section> common =
        each.get(0).stream().filter(of -> each.stream().allMatch(run -> run.contains(of))).toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      for (Section of : each.get(i)) {
        if (!common.contains(of)) {
          Rank rank = of.rank().compareTo(Rank.ROUNDS) < 0 ? of.rank() : Rank.ROUNDS;
          sections.add(new Section("Run " + (i + 1) + ": " + of.title(), rank, of.content()));
        }
      }
    }
    sections.addAll(common);
    return sections;
  }

  String overview() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownText.escape(title())).append("\n\n**");
    text.append(headline()).append("** ");
    text.append(
        "There is no baseline: this shows how much runs of one build differ, which a comparison has"
            + " to see through.\n\n");
    Stream.concat(invalid().stream(), objectives().stream())
        .forEach(line -> text.append("- ").append(MarkdownText.escape(line)).append('\n'));
    text.append(invalid().isEmpty() && objectives().isEmpty() ? "" : "\n");
    return text.append(table()).toString();
  }

  /** Each that a run does not meet, with its figure and its bound. */
  private List<String> objectives() {
    List<String> lines = new ArrayList<>();
    for (Report run : runs) {
      run.judgement().objectives().stream()
          .filter(of -> of.outcome() != ObjectiveOutcome.Outcome.MET)
          .map(OverviewSection::objective)
          .forEach(line -> lines.add(run.candidate().run().orElseThrow().runId() + ": " + line));
    }
    return lines;
  }

  private List<String> invalid() {
    List<String> lines = new ArrayList<>();
    for (Report run : runs) {
      for (Invalidity each : run.judgement().invalidities()) {
        lines.add(run.candidate().run().orElseThrow().runId() + ": " + each.found());
      }
    }
    return lines;
  }

  private String table() {
    List<String> headings = new ArrayList<>(List.of("all requests", "middle", "spread"));
    for (int run = 1; run <= runs.size(); run++) {
      headings.add("run " + run);
    }
    MarkdownTable table = new MarkdownTable(1, headings);
    table.row(counts());
    for (MetricSpread of : spreads()) {
      List<String> row = new ArrayList<>(List.of(ChangeText.name(of.metric)));
      row.add(Figures.text(of.metric.unit(), of.middle));
      row.add(of.relative.map(Figures::ratio).orElse(Figures.NONE));
      runs.forEach(run -> row.add(Figures.text(run.candidate().figure(of.metric))));
      table.row(row);
    }
    return table.markdown()
        + "\nSpread is the standard deviation of the logarithms of the runs' figures: about a"
        + " relative standard deviation. Compare another build with these runs by"
        + " `scripts/verdict collect --baseline`, or better side by side by `scripts/verdict duet`.\n";
  }

  /**
   * How much the runs differ in a metric.
   *
   * @param middle of the runs' values, in the unit of the metric
   * @param relative standard deviation of their logarithms; absent for one run, and beside a 0
   */
  record MetricSpread(Metric metric, double middle, Optional<Double> relative) {}

  /** Of the metrics that all sum up, in the order of the table. */
  List<MetricSpread> spreads() {
    return METRICS.stream()
        .filter(metric -> !values(metric).isEmpty())
        .map(
            metric ->
                new MetricSpread(
                    metric, Median.of(values(metric)), SpreadOfRuns.relative(values(metric))))
        .toList();
  }

  /** The n of the response times below. */
  private List<String> counts() {
    List<String> row = new ArrayList<>(List.of("requests", Figures.NONE, Figures.NONE));
    for (Report run : runs) {
      row.add(Figures.count(run.candidate().overall().count()));
    }
    return row;
  }

  /** In a few lines, for a console. */
  public String summary(List<Path> paths) {
    List<String> lines = new ArrayList<>(List.of(headline() + ": " + title()));
    Stream.concat(invalid().stream(), objectives().stream())
        .forEach(line -> lines.add("  " + line));
    for (MetricSpread of : spreads()) {
      of.relative.ifPresent(
          spread ->
              lines.add(
                  "  "
                      + ChangeText.name(of.metric)
                      + " "
                      + Figures.text(of.metric.unit(), of.middle)
                      + ", spread of the runs "
                      + Figures.ratio(spread)));
    }
    runs.stream()
        .flatMap(run -> ConsoleSummary.caveats(run).stream())
        .distinct()
        .forEach(lines::add);
    paths.forEach(path -> lines.add("  " + path));
    return lines.stream().map(ConsoleSummary::oneLine).collect(Collectors.joining("\n")) + "\n";
  }

  private List<Double> values(Metric metric) {
    return runs.stream()
        .flatMap(run -> run.candidate().figure(metric).stream())
        .map(Figure::value)
        .toList();
  }

  /** For machines: one summary a run. */
  public String json(List<Path> paths) {
    return JsonSummary.render(this, paths);
  }
}
