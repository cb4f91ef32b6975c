package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.sample.Metric;
import verdict.statistics.Change;

/** What a parser of GitHub's Markdown reads from the first table is what was judged. */
class ReportTablesTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Of a figure in percent with one decimal. */
  private static final double ROUNDED = 0.000_51;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.ComparisonCase#all")
  void theFiguresThatDecideAreThoseThatWereJudged(ComparisonCase of) {
    ComparisonReport report = of.report(folder);
    List<List<String>> rows = firstTable(ComparisonMarkdown.render(report));
    assertThat(rows).allMatch(row -> row.size() == 9);
    int next = 1;
    for (LoadJudgement load : report.judgement().loads()) {
      for (JudgedChange judged : load.gate()) {
        check(rows.get(next++), report, load, judged);
      }
      if (load.failures().isPresent()) {
        assertThat(rows.get(next++)).startsWith(ComparisonReport.load(load), "failures");
      }
    }
    assertThat(rows).hasSize(next);
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

  @ParameterizedTest
  @MethodSource("verdict.report.RunCase#all")
  void theFiguresOfARunAreThoseThatWereMeasured(RunCase of) {
    Report report = of.report(folder);
    List<List<String>> rows = firstTable(MarkdownRenderer.render(report));
    assertThat(rows.get(1)).startsWith("avg", Figures.text(report.candidate().figure(Metric.MEAN)));
    assertThat(rows).allMatch(row -> row.size() == 3);
  }

  private static List<List<String>> firstTable(String markdown) {
    List<List<String>> rows = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              private int tables;

              @Override
              public void visit(CustomNode node) {
                if (tables == 1 && node instanceof TableRow) {
                  rows.add(new ArrayList<>());
                } else if (tables == 1 && node instanceof TableCell) {
                  rows.get(rows.size() - 1).add(text(node));
                }
                visitChildren(node);
              }

              @Override
              public void visit(CustomBlock block) {
                tables += block instanceof TableBlock ? 1 : 0;
                visitChildren(block);
              }
            });
    return rows;
  }

  private static String text(Node cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString().replace("\u200b", "");
  }
}
