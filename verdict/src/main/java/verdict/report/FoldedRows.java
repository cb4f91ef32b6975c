package verdict.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;

/**
 * Rows for a person to read: of very many, those that took the most time in all, which is how many
 * there were times their mean; the others are folded.
 *
 * @param shown in the order in which they were given
 * @param folded the others, in the same order
 */
record FoldedRows(List<ResultsRow> shown, List<ResultsRow> folded) {
  private static final int MOST_SHOWN = 100;

  /** More of them nobody reads, and JSON has all. */
  private static final int MOST_FOLDED = 1_000;

  static FoldedRows of(List<ResultsRow> all) {
    if (all.size() <= MOST_SHOWN) {
      return new FoldedRows(all, List.of());
    }
    Set<ResultsRow> most =
        new HashSet<>(
            all.stream()
                .sorted(Comparator.comparingDouble(FoldedRows::totalTime).reversed())
                .limit(MOST_SHOWN)
                .toList());
    return new FoldedRows(
        all.stream().filter(most::contains).toList(),
        all.stream().filter(row -> !most.contains(row)).toList());
  }

  private static double totalTime(ResultsRow row) {
    double mean = row.total().figure(Metric.MEAN).map(Figure::value).orElse(0.0);
    return row.total().count() * mean;
  }

  /**
   * The table, and what it lacks folded below it.
   *
   * @param each what a row is, in the singular
   * @param table makes one of rows
   */
  String markdown(String each, Function<List<ResultsRow>, String> table) {
    if (folded.isEmpty()) {
      return table.apply(shown);
    }
    List<ResultsRow> first = folded.subList(0, Math.min(MOST_FOLDED, folded.size()));
    String more =
        first.size() < folded.size()
            ? "\n`--json` has %s more.\n".formatted(Figures.count(folded.size() - first.size()))
            : "";
    return table.apply(shown)
        + "\nThese %d %ss have the most total time (count times mean).\n\n"
            .formatted(shown.size(), each)
        + Details.of(
            "The other " + Figures.things(folded.size(), each), false, table.apply(first) + more);
  }
}
