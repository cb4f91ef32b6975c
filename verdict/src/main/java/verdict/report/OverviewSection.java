package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.diagnosis.Words;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Unit;
import verdict.statistics.TimePart;
import verdict.statistics.TimeParts;

/** The first screen: what was decided, and one table. */
final class OverviewSection {
  private static final List<Metric> METRICS =
      List.of(
          Metric.MEAN,
          Metric.P50,
          Metric.P95,
          Metric.P99,
          Metric.MIN,
          Metric.MAX,
          Metric.THROUGHPUT,
          Metric.ARRIVAL_RATE,
          Metric.FAILURE_RATIO,
          Metric.CPU_PER_REQUEST);

  private static final int PARTS_NAMED = 3;

  private OverviewSection() {}

  static String markdown(Report report) {
    return "# Performance: "
        + MarkdownText.escape(report.title())
        + "\n\n**"
        + report.headline()
        + "** "
        + MarkdownText.escape(report.judgement().reason())
        + "\n\nObjectives: "
        + report.judgement().objectives().stream()
            .map(OverviewSection::objective)
            .map(MarkdownText::escape)
            .collect(Collectors.joining("; "))
        + ".\n\n"
        + oneRun(report)
        + "\nWhat to do: "
        + MarkdownText.escape(advice(report))
        + "\n";
  }

  /** What to do, as plain text. */
  static String advice(Report report) {
    if (!report.judgement().invalidities().isEmpty()) {
      return "remove the cause and measure again.";
    }
    String findings = report.findings().isEmpty() ? largestParts(report) : "the findings below";
    return switch (report.judgement().ofObjectives()) {
      case MET ->
          "keep it as the baseline of the next change. Where to look for one: " + findings + ".";
      case MISSED ->
          "do not merge yet: "
              + missed(report.judgement().objectives())
              + ". Where to look for the cause: "
              + findings
              + ".";
      case NOT_KNOWN -> "find out why an objective has no figure: see above.";
    };
  }

  /** Where a request's time goes, as far as the services tell. */
  private static String largestParts(Report report) {
    TimeParts parts = TimeParts.of(report.block());
    List<String> largest =
        parts.largestFirst().stream()
            .limit(PARTS_NAMED)
            .map(part -> Words.part(part) + " (" + bounds(parts.bounds(part).orElseThrow()) + ")")
            .toList();
    return largest.isEmpty()
        ? "the request that takes longest, for no service told what its time goes into"
        : "what the mean of "
            + Figures.text(report.candidate().figure(Metric.MEAN))
            + " a request goes into, the largest parts first: "
            + String.join("; ", largest);
  }

  private static String bounds(TimePart.Bounds bounds) {
    String least = Figures.text(Unit.MILLISECONDS, Math.max(0, bounds.leastMs()));
    String most = Figures.text(Unit.MILLISECONDS, bounds.mostMs());
    return least.equals(most) ? most : least + " to " + most;
  }

  /** What is to be met: p95 of a request below 500 ms. */
  static String objective(Objective objective) {
    return ChangeText.name(objective.metric())
        + (objective.request().isEmpty() ? "" : " of " + objective.request())
        + " below "
        + bound(objective);
  }

  static String objective(ObjectiveOutcome outcome) {
    String figure =
        outcome
            .actual()
            .map(f -> figure(f) + " (n = " + Figures.count(f.n()) + ")")
            .orElse("there is no figure");
    return objective(outcome.objective())
        + ": "
        + switch (outcome.outcome()) {
          case MET -> "met with " + figure;
          case MISSED -> "MISSED with " + figure;
          case NOT_KNOWN -> "not known, " + figure + rounded(outcome);
        };
  }

  private static String figure(Figure figure) {
    return Figures.text(figure) + (figure.part().isEmpty() ? "" : ", the " + figure.part());
  }

  private static String rounded(ObjectiveOutcome outcome) {
    return outcome.actual().isPresent() ? " is too coarse to tell" : "";
  }

  /** What misses its objective, with its figure and its bound; empty when nothing does. */
  static String missed(List<ObjectiveOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.outcome() == ObjectiveOutcome.Outcome.MISSED)
        .map(
            outcome ->
                name(outcome.objective())
                    + " is "
                    + figure(outcome.actual().orElseThrow())
                    + ", the objective is below "
                    + bound(outcome.objective()))
        .collect(Collectors.joining("; "));
  }

  private static String name(Objective objective) {
    return (objective.metric() == Metric.FAILURE_RATIO
            ? "the failure ratio"
            : ChangeText.name(objective.metric()))
        + (objective.request().isEmpty() ? "" : " of " + objective.request());
  }

  private static String bound(Objective objective) {
    return Figures.text(objective.metric().unit(), objective.below());
  }

  private static String oneRun(Report report) {
    MarkdownTable table = new MarkdownTable(1, List.of("all requests", "value", "n"));
    for (Metric metric : METRICS) {
      Optional<Figure> figure = report.candidate().figure(metric);
      table.row(heading(metric), Figures.text(figure), n(metric, figure));
    }
    return table.markdown();
  }

  private static String n(Metric metric, Optional<Figure> figure) {
    return metric == Metric.ARRIVAL_RATE ? Figures.NONE : Figures.n(figure);
  }

  private static String heading(Metric metric) {
    return switch (metric) {
      case THROUGHPUT -> "throughput delivered";
      case ARRIVAL_RATE -> "arrival rate asked";
      case CPU_PER_REQUEST -> "CPU per request, all services (without PostgreSQL's)";
      default -> metric.heading();
    };
  }
}
