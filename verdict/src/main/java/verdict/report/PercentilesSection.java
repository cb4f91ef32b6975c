package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import verdict.sample.Figures;
import verdict.sample.Unit;
import verdict.statistics.Comparison;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve;
import verdict.statistics.PercentileCurve.Point;
import verdict.statistics.PercentileCurve.SideValue;

/** All requests, decile by decile and into the tail. */
final class PercentilesSection {
  private static final int DECILE = 10;
  private static final int TAIL = 95;

  private PercentilesSection() {}

  static List<Section> sections(ComparisonReport report) {
    List<Section> sections = new ArrayList<>();
    for (LoadReport load : report.loads()) {
      List<Point> points =
          load.percentiles().points().stream().filter(point -> isShown(point.rank())).toList();
      if (!points.isEmpty()) {
        String title = "Percentiles at " + load.name();
        sections.add(new Section(title, Rank.PERCENTILES, table(report, load, points)));
      }
    }
    return sections;
  }

  /** Of one run, of which nothing says how much another would differ. */
  static Optional<Section> of(Report report) {
    MarkdownTable table = new MarkdownTable(1, List.of("percentile", "response time"));
    PercentileCurve.ofRun(report.block())
        .forEach(
            (rank, value) -> {
              if (isShown(rank)) {
                table.row("p" + Figures.plain(rank), text(value));
              }
            });
    long n = report.block().overall().succeeded().total();
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "Percentiles",
                Rank.PERCENTILES,
                table.markdown() + "\nOf " + Figures.things(n, "successful request") + ".\n"));
  }

  private static boolean isShown(double rank) {
    return rank % DECILE == 0 || rank >= TAIL;
  }

  private static String table(ComparisonReport report, LoadReport load, List<Point> points) {
    MarkdownTable table =
        new MarkdownTable(
            1,
            List.of(
                "percentile",
                report.baselineLabel(),
                "its 95 % CI",
                report.candidateLabel(),
                "its 95 % CI",
                "change",
                "95 % CI"));
    for (Point point : points) {
      table.row(
          "p" + Figures.plain(point.rank()),
          text(point.baseline()),
          ends(point.baseline().interval(), PercentilesSection::milliseconds),
          text(point.candidate()),
          ends(point.candidate().interval(), PercentilesSection::milliseconds),
          relative(point.shift()),
          ends(point.shiftInterval(), PercentilesSection::relative));
    }
    Comparison comparison = load.judgement().comparison();
    return table.markdown()
        + "\nOf "
        + Figures.things(load.baseline().succeeded(), "successful request")
        + " of the baseline and "
        + Figures.count(load.candidate().succeeded())
        + " of the candidate in "
        + ChangeText.units(comparison, comparison.units())
        + ". An interval is at 95 % on its own; these figures decide nothing.\n";
  }

  private static String text(SideValue value) {
    return milliseconds(value.milliseconds());
  }

  private static String milliseconds(double value) {
    return Figures.text(Unit.MILLISECONDS, value);
  }

  private static String relative(double shift) {
    return Figures.signedPercent(StrictMath.expm1(shift));
  }

  private static String ends(Optional<Interval> interval, DoubleFunction<String> text) {
    return interval
        .map(of -> text.apply(of.low()) + " .. " + text.apply(of.high()))
        .orElse(Figures.NONE);
  }
}
