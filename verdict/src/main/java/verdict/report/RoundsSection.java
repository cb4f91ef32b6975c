package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.JudgedChange;
import verdict.sample.Figures;
import verdict.statistics.Change;

/** The figures of every round or run: for a reader who wants to check the interval. */
final class RoundsSection {
  private RoundsSection() {}

  static List<Section> sections(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    for (LoadAnalysis load : report.loads()) {
      String title = "Every " + load.unit().word() + " at " + load.name();
      sections.add(new Section(title, Rank.ROUNDS, table(report, load)));
    }
    return sections;
  }

  private static String table(ComparisonAnalysis report, LoadAnalysis load) {
    boolean isPaired = load.paired();
    List<String> headings = new ArrayList<>(List.of(load.unit().word()));
    for (JudgedChange judged : load.gate()) {
      String name = ChangeText.name(judged.change().key());
      headings.add(name + ", " + report.baseline());
      headings.add(name + ", " + report.candidate());
      if (isPaired) {
        headings.add(name + ", change");
      }
    }
    MarkdownTable table = new MarkdownTable(1, headings);
    int rows =
        load.gate().stream()
            .mapToInt(g -> Math.max(g.change().baseline().size(), g.change().candidate().size()))
            .max()
            .orElse(0);
    for (int unit = 0; unit < rows; unit++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(unit + 1)));
      for (JudgedChange judged : load.gate()) {
        row.addAll(cells(judged.change(), unit, isPaired));
      }
      table.row(row);
    }
    return table.markdown();
  }

  private static List<String> cells(Change change, int unit, boolean isPaired) {
    List<String> cells = new ArrayList<>();
    cells.add(value(change, change.baseline(), unit));
    cells.add(value(change, change.candidate(), unit));
    if (isPaired) {
      double was = change.baseline().get(unit);
      double is = change.candidate().get(unit);
      double shift = change.scale() == Change.Scale.LOG_RATIO ? StrictMath.log(is / was) : is - was;
      cells.add(ChangeText.shift(change, shift));
    }
    return cells;
  }

  private static String value(Change change, List<Double> side, int unit) {
    return unit < side.size()
        ? Figures.text(change.key().metric().unit(), side.get(unit))
        : Figures.NONE;
  }
}
