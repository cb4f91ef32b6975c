package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.RequestAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;
import verdict.testing.MarkdownTables;

/** What a parser of GitHub's Markdown reads from the tables is what was judged. */
class ReportTablesTest {
  /** Of a figure in percent with one decimal. */
  private static final double ROUNDED = 0.000_51;

  /** In the order in which tables have them. */
  private static final List<Metric> TIMES =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99, Metric.MIN, Metric.MAX);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.ComparisonCase#all")
  void theFiguresThatDecideAreThoseThatWereJudged(ComparisonCase of) {
    ComparisonAnalysis report = of.report(folder);
    List<List<List<String>>> tables = MarkdownTables.of(ComparisonMarkdown.render(report));
    if (report.isOneRunASide()) {
      checkOneRunASide(tables, report);
      return;
    }
    checkFirstScreen(tables.get(0), report);
    List<List<String>> rows = tables.get(1);
    assertThat(rows).allMatch(row -> row.size() == 10);
    int next = 1;
    for (LoadAnalysis load : report.worstFirst()) {
      for (JudgedChange judged : load.gate()) {
        check(rows.get(next++), report, load, judged);
      }
      if (load.failures().isPresent()) {
        check(rows.get(next++), report, load, load.failures().get());
      }
    }
    assertThat(rows).hasSize(next);
  }

  /** What changed or is open, and of no change the durations: five rows at most. */
  private static void checkFirstScreen(List<List<String>> rows, ComparisonAnalysis report) {
    assertThat(rows).hasSizeBetween(2, 6);
    for (LoadAnalysis load : report.loads()) {
      for (JudgedChange judged : load.gate()) {
        String name = ChangeText.name(judged.change().key());
        rows.stream()
            .filter(row -> row.contains(name))
            .filter(row -> report.loads().size() == 1 || row.get(0).equals(load.name()))
            .forEach(row -> assertThat(row).contains(load.change(judged)));
      }
    }
  }

  /** Request by request, with a difference and without a verdict; nothing where it is invalid. */
  private static void checkOneRunASide(List<List<List<String>>> tables, ComparisonAnalysis report) {
    List<List<String>> rows =
        tables.stream()
            .filter(table -> table.get(0).contains("requests/s"))
            .findFirst()
            .orElseThrow();
    assertThat(rows.get(0))
        .containsExactly("request", "n", "p50", "p95", "p99", "mean", "failures", "requests/s");
    assertThat(rows.get(1)).startsWith("all requests");
    if (report.isValid()) {
      List<List<String>> first = tables.get(0);
      assertThat(first.get(0)).containsExactly("request", "mean", "p95", "failures");
      assertThat(first).hasSizeLessThanOrEqualTo(6);
      assertThat(first.get(1).get(1)).isEqualTo(rows.get(1).get(5));
    }
    LoadAnalysis load = report.loads().get(0);
    load.gate().stream()
        .filter(of -> report.isValid() && of.gate().orElseThrow() == Gate.MEAN)
        .forEach(
            mean -> assertThat(rows.get(1).get(5)).endsWith("(" + ChangeText.estimate(mean) + ")"));
    assertThat(rows).allMatch(row -> row.stream().noneMatch(cell -> cell.contains("CONCLUSIVE")));
  }

  private static void check(
      List<String> row, ComparisonAnalysis report, LoadAnalysis load, JudgedChange judged) {
    assertThat(row)
        .startsWith(
            load.name(),
            ChangeText.name(judged.change().key()),
            ChangeText.typical(judged.change(), judged.change().baseline()),
            ChangeText.typical(judged.change(), judged.change().candidate()));
    if (judged.change().scale() == Change.Scale.LOG_RATIO) {
      double percent = Double.parseDouble(row.get(4).replace(" %", "").replace(",", ""));
      double change = Math.expm1(judged.change().test().estimate());
      assertThat(percent / 100).isCloseTo(change, within(ROUNDED));
    }
    assertThat(row.get(5)).isEqualTo(load.interval(judged));
    assertThat(row.get(6)).isEqualTo(ChangeText.bound(judged).orElse("-"));
    assertThat(row.get(7)).isEqualTo(ChangeText.margin(judged));
    String words = judged.finding().map(f -> f.name().replace('_', ' ')).orElse("not judged");
    assertThat(row.get(8)).isEqualTo(report.isValid() ? words : "INVALID");
    assertThat(row.get(9).replace(",", ""))
        .isEqualTo(String.valueOf(judged.change().observations()));
  }

  private static void check(
      List<String> row, ComparisonAnalysis report, LoadAnalysis load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    assertThat(row).startsWith(load.name(), "failures");
    assertThat(row.get(2)).endsWith("(" + of(counts.baseline()) + ")");
    assertThat(row.get(3)).endsWith("(" + of(counts.candidate()) + ")");
    String words = judged.finding().name().replace('_', ' ');
    assertThat(row.get(8)).isEqualTo(report.isValid() ? words : "INVALID");
    assertThat(row.get(9)).isEqualTo(count(counts.baseline().total() + counts.candidate().total()));
  }

  private static String of(FailureCounts.Count count) {
    return count(count.failed()) + " of " + count(count.total());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @ParameterizedTest
  @MethodSource("verdict.report.RunCase#all")
  void theFiguresOfARunAreThoseThatWereMeasured(RunCase of) {
    RunAnalysis report = of.report(folder);
    RunMeasured run = report.candidate();
    String markdown = MarkdownRenderer.render(report);
    if (report.isValid()) {
      assertThat(MarkdownTables.of(markdown).get(0))
          .startsWith(
              List.of("all requests", "value"),
              List.of("mean", Figures.text(run.figure(Metric.MEAN))),
              List.of("p95", Figures.text(run.figure(Metric.P95))),
              List.of("p99", Figures.text(run.figure(Metric.P99))));
    }
    List<List<String>> endpoints =
        MarkdownTables.of(markdown).stream()
            .filter(table -> table.get(0).get(0).equals("request"))
            .findFirst()
            .orElseThrow();
    assertThat(endpoints).hasSize(1 + run.requests().size() + 1);
    for (int i = 0; i < run.requests().size(); i++) {
      RequestAnalysis request = run.requests().get(i);
      List<String> row = endpoints.get(1 + i);
      assertThat(row.get(1)).isEqualTo(Figures.text(request.figure(Metric.REQUESTS)));
      for (int time = 0; time < TIMES.size(); time++) {
        assertThat(row.get(2 + time)).isEqualTo(Figures.text(request.figure(TIMES.get(time))));
      }
    }
  }
}
