package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Median;
import verdict.statistics.SpreadOfRuns;

/**
 * All that any output says of several runs of one build: each of them, and how much they differ,
 * which is the noise that a comparison has to see through.
 *
 * @param schemaVersion of docs/answers.schema.json
 * @param headline whether all are valid and met their objectives
 * @param spreads of the metrics that all sum up, in the order of the table
 * @param runs one or more, in the order in which they were measured
 */
public record RunsAnalysis(
    int schemaVersion,
    @JsonIgnore String title,
    String headline,
    List<Spread> spreads,
    List<RunAnalysis> runs) {
  private static final int SCHEMA_VERSION = 2;
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

  /**
   * How much the runs differ in a metric.
   *
   * @param median of the runs' values, in the unit of the metric
   * @param spread standard deviation of their logarithms; absent for one run, and beside a 0
   */
  public record Spread(Metric metric, Unit unit, double median, Optional<Double> spread) {}

  static RunsAnalysis of(List<RunAnalysis> runs) {
    return new RunsAnalysis(
        SCHEMA_VERSION,
        "Performance: " + runs.get(0).title() + ", " + Figures.things(runs.size(), "run"),
        headline(runs),
        METRICS.stream().flatMap(metric -> spread(metric, runs).stream()).toList(),
        runs);
  }

  private static String headline(List<RunAnalysis> runs) {
    String of = " of " + Figures.things(runs.size(), "run");
    long invalid = runs.stream().filter(run -> !run.isValid()).count();
    if (invalid > 0) {
      return "INVALID: " + invalid + of;
    }
    return Stream.of(ObjectiveOutcome.Outcome.MISSED, ObjectiveOutcome.Outcome.NOT_KNOWN)
        .filter(outcome -> runsWith(outcome, runs) > 0)
        .findFirst()
        .map(
            outcome ->
                "OBJECTIVES "
                    + outcome.name().replace('_', ' ')
                    + " in "
                    + runsWith(outcome, runs)
                    + of)
        .orElse("OBJECTIVES MET in all runs");
  }

  private static long runsWith(ObjectiveOutcome.Outcome outcome, List<RunAnalysis> runs) {
    return runs.stream().filter(run -> run.ofObjectives() == outcome).count();
  }

  private static Optional<Spread> spread(Metric metric, List<RunAnalysis> runs) {
    List<Double> values =
        runs.stream()
            .flatMap(run -> run.candidate().figure(metric).stream())
            .map(Figure::value)
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Spread(metric, metric.unit(), Median.of(values), SpreadOfRuns.relative(values)));
  }
}
