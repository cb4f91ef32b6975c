package verdict.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verdict.sample.Figures;
import verdict.sample.PrintedDifference;
import verdict.sample.ResultsSummary;

/** The percentiles that Gatling printed, where they are not the exact ones. */
final class PrintedSection {
  private static final int MOST = 20;
  private static final Comparator<PrintedDifference> WORST_FIRST =
      Comparator.comparing(PrintedDifference::isBetweenNeighbours)
          .thenComparing(PrintedSection::distance, Comparator.reverseOrder());

  private PrintedSection() {}

  /** Empty when there is no report of Gatling's beside the requests. */
  static Optional<String> markdown(ResultsSummary summary) {
    if (!summary.hasComparedPrinted()) {
      return Optional.empty();
    }
    List<PrintedDifference> all = summary.differences();
    return Optional.of(
        "## Gatling's own percentiles\n\n"
            + (all.isEmpty() ? "All that its report prints are the exact ones.\n" : table(all)));
  }

  private static String table(List<PrintedDifference> all) {
    long wrong = all.stream().filter(d -> !d.isBetweenNeighbours()).count();
    MarkdownTable table =
        new MarkdownTable(
            2, List.of("request", "outcome", "percentile", "printed", "exact", "n", "it is"));
    all.stream().sorted(WORST_FIRST).limit(MOST).forEach(d -> table.row(cells(d)));
    return "Percentiles in Gatling's report that are not the exact ones (nearest rank): "
        + Figures.count(all.size())
        + ". Wrong by any definition: "
        + Figures.count(wrong)
        + "; the others lie between two neighbouring observations"
        + (all.size() > MOST ? ". The " + MOST + " worst:" : ":")
        + "\n\n"
        + table.markdown();
  }

  private static List<String> cells(PrintedDifference difference) {
    return List.of(
        difference.name(),
        difference.outcome(),
        "p" + Figures.plain(difference.rank()),
        Figures.plain(difference.printedMillis()) + " ms",
        Figures.plain(difference.exactMillis()) + " ms",
        Figures.count(difference.n()),
        difference.isBetweenNeighbours() ? "interpolated" : "WRONG");
  }

  private static double distance(PrintedDifference difference) {
    return Math.abs(difference.printedMillis() - difference.exactMillis());
  }
}
