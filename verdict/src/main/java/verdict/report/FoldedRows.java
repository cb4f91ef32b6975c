package verdict.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.statistics.ResultsRow;

/**
 * Rows for a person to read: of very many, those that took the most time in all, which is how many
 * there were times their mean. JSON has all of them.
 *
 * @param shown in the order in which they were given
 * @param folded how many are left out
 */
record FoldedRows(List<ResultsRow> shown, int folded) {
  private static final int MOST = 100;

  static FoldedRows of(List<ResultsRow> all) {
    if (all.size() <= MOST) {
      return new FoldedRows(all, 0);
    }
    Set<ResultsRow> most =
        new HashSet<>(
            all.stream()
                .sorted(Comparator.comparingDouble(FoldedRows::totalTime).reversed())
                .limit(MOST)
                .toList());
    List<ResultsRow> shown = all.stream().filter(most::contains).toList();
    return new FoldedRows(shown, all.size() - shown.size());
  }

  private static double totalTime(ResultsRow row) {
    double mean = row.total().figure(Metric.MEAN).map(Figure::value).orElse(0.0);
    return row.total().count() * mean;
  }

  /**
   * A line below the table about the rows that it lacks; empty when it has all.
   *
   * @param each what a row is, in the singular
   */
  String rest(String each) {
    return folded == 0
        ? ""
        : "\nThese %d %ss have the most total time (count times mean). `--json` has the other %s.\n"
            .formatted(shown.size(), each, Figures.count(folded));
  }
}
