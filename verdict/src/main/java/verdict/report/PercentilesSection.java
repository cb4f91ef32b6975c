package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.sample.Figures;
import verdict.sample.Unit;
import verdict.statistics.Interval;
import verdict.statistics.PercentileCurve.Point;
import verdict.statistics.PercentileCurve.SideValue;

/** All requests, decile by decile and into the tail. */
final class PercentilesSection {
  private static final int DECILE = 10;
  private static final int TAIL = 95;

  private PercentilesSection() {}

  static List<Section> sections(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    for (LoadAnalysis load : report.loads()) {
      List<Point> points =
          load.percentiles().points().stream().filter(point -> isShown(point.rank())).toList();
      if (!points.isEmpty()) {
        String title = "Percentiles at " + load.name();
        sections.add(new Section(title, Rank.PERCENTILES, table(report, load, points)));
      }
    }
    return sections;
  }

  /** Of one run, without intervals: one run does not show how much runs differ. */
  static Optional<Section> of(RunAnalysis report) {
    MarkdownTable table = new MarkdownTable(1, List.of("percentile", "response time"));
    for (RunMeasured.RankTime of : report.candidate().percentiles()) {
      if (isShown(of.rank())) {
        table.row("p" + Figures.plain(of.rank()), milliseconds(of.milliseconds()));
      }
    }
    long n = report.candidate().succeeded();
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

  private static String table(ComparisonAnalysis report, LoadAnalysis load, List<Point> points) {
    MarkdownTable table =
        new MarkdownTable(
            1,
            List.of(
                "percentile",
                report.baseline(),
                "95 % CI",
                report.candidate(),
                "95 % CI",
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
    return table.markdown()
        + "\nOf "
        + Figures.things(load.allRequests().baseline().succeeded(), "successful request")
        + " of the baseline and "
        + Figures.count(load.allRequests().candidate().succeeded())
        + " of the candidate in "
        + load.unitsText()
        + ". Each interval is a separate 95 % interval; these figures do not affect the verdict.\n";
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
