package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import verdict.analysis.ChangeText;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.judgement.Invalidity;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** Renders several runs of one build as GitHub-flavoured Markdown. */
public final class RunsMarkdown {
  private static final Set<Metric> ON_FIRST_SCREEN =
      Set.of(Metric.MEAN, Metric.P95, Metric.FAILURE_RATIO, Metric.CPU_PER_REQUEST);

  private RunsMarkdown() {}

  /** As GitHub-flavoured Markdown. */
  public static String render(RunsAnalysis report) {
    List<Section> sections = new ArrayList<>(List.of(Section.always(overview(report))));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** Each run as its own report has it; what is the same in all of them once, at the end. */
  static List<Section> details(RunsAnalysis report) {
    List<List<Section>> each = report.runs().stream().map(MarkdownRenderer::details).toList();
    List<Section> common =
        each.get(0).stream().filter(of -> each.stream().allMatch(run -> run.contains(of))).toList();
    List<Section> sections =
        new ArrayList<>(Section.measured(isValid(report), List.of(allMetrics(report))));
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

  static String overview(RunsAnalysis report) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownText.escape(report.title())).append("\n\n**");
    text.append(report.headline()).append("**\n\n");
    text.append("There is no baseline: this shows how much runs of one build differ.\n\n");
    List<String> failings = failings(report).toList();
    failings.forEach(line -> text.append("- ").append(MarkdownText.escape(line)).append('\n'));
    text.append(failings.isEmpty() ? "" : "\n");
    return text.append(isValid(report) ? firstScreen(report) : "").toString();
  }

  private static boolean isValid(RunsAnalysis report) {
    return report.runs().stream().allMatch(RunAnalysis::isValid);
  }

  /** What makes a run invalid, then what it does not meet. */
  static Stream<String> failings(RunsAnalysis report) {
    return Stream.concat(invalid(report).stream(), objectives(report).stream());
  }

  /** Each that a run does not meet, with its figure and its bound. */
  private static List<String> objectives(RunsAnalysis report) {
    List<String> lines = new ArrayList<>();
    for (RunAnalysis run : report.runs()) {
      run.objectives().stream()
          .filter(of -> of.outcome() != ObjectiveOutcome.Outcome.MET)
          .map(ObjectiveText::objective)
          .forEach(line -> lines.add(run.candidate().runId() + ": " + line));
    }
    return lines;
  }

  private static List<String> invalid(RunsAnalysis report) {
    List<String> lines = new ArrayList<>();
    for (RunAnalysis run : report.runs()) {
      for (Invalidity each : run.invalidities()) {
        lines.add(run.candidate().runId() + ": " + each.found());
      }
    }
    return lines;
  }

  private static String firstScreen(RunsAnalysis report) {
    return table(report, of -> ON_FIRST_SCREEN.contains(of.metric())).markdown()
        + "\nSpread = standard deviation of the logarithms of the runs' figures, about the relative"
        + " standard deviation. To compare another build: `scripts/verdict duet` measures both side"
        + " by side; `scripts/verdict collect --baseline` measures it after these runs.\n";
  }

  private static Section allMetrics(RunsAnalysis report) {
    MarkdownTable table = table(report, of -> true);
    return new Section(
        "Every figure of all requests", Rank.ALL_REQUESTS, table.row(counts(report)).markdown());
  }

  private static MarkdownTable table(RunsAnalysis report, Predicate<RunsAnalysis.Spread> isShown) {
    List<String> headings = new ArrayList<>(List.of("all requests", "median", "spread"));
    for (int run = 1; run <= report.runs().size(); run++) {
      headings.add("run " + run);
    }
    MarkdownTable table = new MarkdownTable(1, headings);
    for (RunsAnalysis.Spread of : report.spreads()) {
      if (isShown.test(of)) {
        List<String> row = new ArrayList<>(List.of(ChangeText.name(of.metric())));
        row.add(Figures.text(of.metric().unit(), of.median()));
        row.add(of.spread().map(Figures::ratio).orElse(Figures.NONE));
        report.runs().forEach(run -> row.add(Figures.text(run.candidate().figure(of.metric()))));
        table.row(row);
      }
    }
    return table;
  }

  /** The n of the response times. */
  private static List<String> counts(RunsAnalysis report) {
    List<String> row = new ArrayList<>(List.of("requests", Figures.NONE, Figures.NONE));
    for (RunAnalysis run : report.runs()) {
      row.add(Figures.text(run.candidate().all().figure(Metric.REQUESTS)));
    }
    return row;
  }
}
