package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.sample.Figures;
import verdict.statistics.Change;

/** What every unit showed: a reader who doubts the interval looks here. */
final class RoundsSection {
  private RoundsSection() {}

  static List<Section> sections(ComparisonReport report) {
    List<Section> sections = new ArrayList<>();
    for (LoadJudgement load : report.judgement().loads()) {
      String title =
          (load.comparison().isPaired() ? "Every round at " : "Every run at ")
              + ComparisonReport.load(load);
      sections.add(new Section(title, Rank.ROUNDS, table(report, load)));
    }
    return sections;
  }

  private static String table(ComparisonReport report, LoadJudgement load) {
    boolean isPaired = load.comparison().isPaired();
    List<String> headings = new ArrayList<>(List.of(isPaired ? "round" : "run"));
    for (JudgedChange judged : load.gate()) {
      String name = ChangeText.name(judged.change().key());
      headings.add(name + ", " + report.baselineLabel());
      headings.add(name + ", " + report.candidateLabel());
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
