package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.RequestFigures;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;
import verdict.testing.MarkdownTables;

/** What a parser of GitHub's Markdown reads from the first table is what was judged. */
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
    ComparisonReport report = of.report(folder);
    List<List<String>> rows = firstTable(ComparisonMarkdown.render(report));
    if (report.judgement().isOneRunASide()) {
      checkOneRunASide(rows, report);
      return;
    }
    assertThat(rows).allMatch(row -> row.size() == 9);
    int next = 1;
    for (LoadJudgement load : report.judgement().loads()) {
      for (JudgedChange judged : load.gate()) {
        check(rows.get(next++), report, load, judged);
      }
      if (load.failures().isPresent()) {
        check(rows.get(next++), report, load, load.failures().get());
      }
    }
    assertThat(rows).hasSize(next);
  }

  /** Request by request, with a difference and without a verdict. */
  private static void checkOneRunASide(List<List<String>> rows, ComparisonReport report) {
    assertThat(rows.get(0))
        .containsExactly("request", "n", "p50", "p95", "p99", "mean", "failures", "requests/s");
    assertThat(rows.get(1)).startsWith("all requests");
    LoadJudgement load = report.judgement().loads().get(0);
    load.gated(Gate.MEAN)
        .filter(mean -> report.isValid())
        .ifPresent(
            mean -> assertThat(rows.get(1).get(5)).endsWith("(" + ChangeText.estimate(mean) + ")"));
    assertThat(rows).allMatch(row -> row.stream().noneMatch(cell -> cell.contains("CONCLUSIVE")));
  }

  private static void check(
      List<String> row, ComparisonReport report, LoadJudgement load, JudgedChange judged) {
    assertThat(row)
        .startsWith(
            ComparisonReport.load(load),
            ChangeText.name(judged.change().key()),
            ChangeText.typical(judged.change(), judged.change().baseline()),
            ChangeText.typical(judged.change(), judged.change().candidate()));
    if (judged.change().scale() == Change.Scale.LOG_RATIO) {
      double percent = Double.parseDouble(row.get(4).replace(" %", ""));
      double change = Math.expm1(judged.change().test().estimate());
      assertThat(percent / 100).isCloseTo(change, within(ROUNDED));
    }
    assertThat(row.get(5)).isEqualTo(ChangeText.interval(judged, load.comparison()));
    assertThat(row.get(6)).isEqualTo(ChangeText.margin(judged));
    String words = judged.finding().map(f -> f.name().replace('_', ' ')).orElse("not judged");
    assertThat(row.get(7)).isEqualTo(report.isValid() ? words : "INVALID");
    assertThat(row.get(8).replace(",", ""))
        .isEqualTo(String.valueOf(judged.change().observations()));
  }

  private static void check(
      List<String> row, ComparisonReport report, LoadJudgement load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    assertThat(row).startsWith(ComparisonReport.load(load), "failures");
    assertThat(row.get(2)).endsWith("(" + of(counts.baseline()) + ")");
    assertThat(row.get(3)).endsWith("(" + of(counts.candidate()) + ")");
    String words = judged.finding().name().replace('_', ' ');
    assertThat(row.get(7)).isEqualTo(report.isValid() ? words : "INVALID");
    assertThat(row.get(8)).isEqualTo(count(counts.baseline().total() + counts.candidate().total()));
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
    Report report = of.report(folder);
    BlockFigures run = report.candidate();
    String markdown = MarkdownRenderer.render(report);
    List<List<String>> rows = firstTable(markdown);
    assertThat(rows).allMatch(row -> row.size() == 3);
    for (int i = 0; i < TIMES.size(); i++) {
      assertThat(rows.get(1 + i))
          .startsWith(TIMES.get(i).heading(), Figures.text(run.figure(TIMES.get(i))));
    }
    List<List<String>> endpoints =
        MarkdownTables.of(markdown).stream()
            .filter(table -> table.get(0).get(0).equals("request"))
            .findFirst()
            .orElseThrow();
    assertThat(endpoints).hasSize(1 + run.requests().size() + 1);
    for (int i = 0; i < run.requests().size(); i++) {
      RequestFigures request = run.requests().get(i);
      List<String> row = endpoints.get(1 + i);
      assertThat(row.get(1)).isEqualTo(Figures.text(request.figure(Metric.REQUESTS)));
      for (int time = 0; time < TIMES.size(); time++) {
        assertThat(row.get(2 + time)).isEqualTo(Figures.text(request.figure(TIMES.get(time))));
      }
    }
  }

  private static List<List<String>> firstTable(String markdown) {
    return MarkdownTables.of(markdown).get(0);
  }
}
