package verdict.proof.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import verdict.proof.benchmark.ReadingSpeed.Pass;
import verdict.sample.Figure;
import verdict.sample.Metric;

/** What was measured, as Markdown. */
final class BenchmarkMarkdown {
  private static final double BYTES_PER_MB = 1e6;

  private final Measured measured;
  private final StringBuilder text = new StringBuilder();

  private BenchmarkMarkdown(Measured measured) {
    this.measured = measured;
  }

  /**
   * The tables, and a line a goal.
   *
   * @param circumstances when, where and on what, a sentence each
   */
  static String render(Measured measured, List<String> circumstances) {
    BenchmarkMarkdown markdown = new BenchmarkMarkdown(measured);
    circumstances.forEach(sentence -> markdown.line("%s", sentence));
    markdown.line("");
    markdown.processes();
    markdown.passes();
    measured.check().ifPresent(markdown::printed);
    for (Goal goal : Goal.of(measured)) {
      markdown.line("- %s: %s, %s", goal.asked(), goal.isMet() ? "met" : "MISSED", goal.found());
    }
    return markdown.text.toString();
  }

  private void processes() {
    line("| a process of its own | runs | wall | CPU | peak memory |");
    line("| --- | ---: | ---: | ---: | ---: |");
    Cost inspect = Cost.median(measured.inspect());
    if (!measured.gatling().isEmpty()) {
      Cost gatling = Cost.best(measured.gatling());
      cost("Gatling's report of the log, the best", measured.gatling().size(), gatling);
      cost("`scripts/verdict inspect --json`, the median", measured.inspect().size(), inspect);
      line(
          "| times as much for Gatling | | %.1f | %.1f | %.1f |",
          gatling.wallSeconds() / inspect.wallSeconds(),
          gatling.cpuSeconds() / inspect.cpuSeconds(),
          gatling.peakBytes() / inspect.peakBytes());
    } else {
      cost("`scripts/verdict inspect --json`, the median", measured.inspect().size(), inspect);
    }
    measured
        .huge()
        .ifPresent(
            huge ->
                cost(
                    format(
                        "the same of %,d requests (%,.0f MB) with `-Xmx256m`",
                        huge.requests(), huge.logBytes() / BYTES_PER_MB),
                    1,
                    huge.cost()));
    line("");
    line(
        "Wall times of all runs, in their order: %s`inspect` %s.",
        measured.gatling().isEmpty() ? "" : "Gatling " + walls(measured.gatling()) + "; ",
        walls(measured.inspect()));
    line("");
  }

  private void cost(String what, int runs, Cost cost) {
    line(
        "| %s | %d | %.2f s | %.2f s | %.0f MB |",
        what, runs, cost.wallSeconds(), cost.cpuSeconds(), cost.peakBytes() / BYTES_PER_MB);
  }

  private static String walls(List<Cost> costs) {
    return costs.stream()
        .map(cost -> format("%.2f", cost.wallSeconds()))
        .collect(Collectors.joining(", ", "", " s"));
  }

  private void passes() {
    List<Pass> first = measured.firstPasses();
    List<Pass> later = measured.laterPasses();
    line("| in one JVM and in turn, medians | first pass | later passes |");
    line("| --- | ---: | ---: |");
    line("| passes | %d | %d |", first.size(), later.size());
    pass("reading the log, s", "%.3f", Pass::readSeconds);
    pass("reading its bytes and summing them, s", "%.3f", Pass::sumSeconds);
    pass("the one divided by the other", "%.2f", Pass::ratio);
    line("");
  }

  private void pass(String what, String format, ToDoubleFunction<Pass> figure) {
    line(
        "| %s | %s | %s |",
        what,
        format(format, median(measured.firstPasses(), figure)),
        format(format, median(measured.laterPasses(), figure)));
  }

  private static double median(List<Pass> passes, ToDoubleFunction<Pass> figure) {
    return Measured.median(passes.stream().mapToDouble(figure).boxed().toList());
  }

  private void printed(PrintedCheck check) {
    line("| all requests | Gatling prints | exact |");
    line("| --- | ---: | ---: |");
    line("| count | %,d | %,d |", check.printed().count(), check.exact().count());
    printed("min", check.printed().min().orElse(Double.NaN), check, Metric.MIN);
    printed("max", check.printed().max().orElse(Double.NaN), check, Metric.MAX);
    printed("mean", check.printed().mean().orElse(Double.NaN), check, Metric.MEAN);
    printed("p50", check.printedPercentile(50).orElse(Double.NaN), check, Metric.P50);
    printed("p95", check.printedPercentile(95).orElse(Double.NaN), check, Metric.P95);
    printed("p99", check.printedPercentile(99).orElse(Double.NaN), check, Metric.P99);
    line("");
  }

  private void printed(String name, double millis, PrintedCheck check, Metric metric) {
    double exact = check.exact().figure(metric).map(Figure::value).orElse(Double.NaN);
    line(
        "| %s | %,.0f ms | %s ms |", name, millis, format("%,.2f", exact).replaceAll("\\.00$", ""));
  }

  private void line(String format, Object... values) {
    text.append(format(format, values)).append('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
