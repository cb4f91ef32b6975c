package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.JudgedChange;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Change;

/**
 * Everything that decides nothing: endpoints, percentiles, services; what stands out comes first.
 */
final class AdvisorySection {
  private static final int MOST_OUTSTANDING = 20;
  private static final String ALL = "All requests";
  private static final String ENDPOINTS = "Every endpoint";
  private static final String SERVICES = "Services and resources";

  private static final String DECIDE_NOTHING =
      "These figures do not affect the verdict. One stands out when its interval excludes 0 and it"
          + " is significant at a false discovery rate of 10 % (Benjamini-Hochberg): about one in ten"
          + " that stand out does so by chance.\n";

  private AdvisorySection() {}

  static List<Section> sections(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    for (LoadAnalysis load : report.loads()) {
      if (report.isOneRunASide()) {
        folded(report, SERVICES, Rank.SERVICES, load, FigureKey.Scope.SERVICE, sections);
        continue; // the first screen has what is known of requests
      }
      if (report.isValid()) {
        sections.add(outstanding(report, load)); // of an invalid comparison nothing does
      }
      folded(report, ALL, Rank.ALL_REQUESTS, load, FigureKey.Scope.ALL_REQUESTS, sections);
      folded(report, ENDPOINTS, Rank.ENDPOINTS, load, FigureKey.Scope.REQUEST, sections);
      folded(report, SERVICES, Rank.SERVICES, load, FigureKey.Scope.SERVICE, sections);
    }
    return sections;
  }

  private static Section outstanding(ComparisonAnalysis report, LoadAnalysis load) {
    List<JudgedChange> outstanding =
        load.advisory().stream().filter(AdvisorySection::standsOut).toList();
    long judged = load.advisory().stream().filter(a -> a.finding().isPresent()).count();
    String title =
        "Other figures that stand out at "
            + load.name()
            + ": "
            + (outstanding.isEmpty() ? "none" : Figures.count(outstanding.size()))
            + " of "
            + Figures.count(judged);
    String text = outstanding.isEmpty() ? "" : outstanding(report, load, outstanding) + "\n";
    return new Section(title, Rank.IMPORTANT, text + DECIDE_NOTHING);
  }

  private static String outstanding(
      ComparisonAnalysis report, LoadAnalysis load, List<JudgedChange> outstanding) {
    // The largest changes, in the order in which all figures are.
    List<JudgedChange> first =
        outstanding.size() <= MOST_OUTSTANDING
            ? outstanding
            : outstanding.stream()
                .sorted(Comparator.comparingDouble(AdvisorySection::size).reversed())
                .limit(MOST_OUTSTANDING)
                .toList();
    String more =
        outstanding.size() <= MOST_OUTSTANDING
            ? ""
            : "\nThese are the "
                + MOST_OUTSTANDING
                + " largest of "
                + outstanding.size()
                + "; the tables of all figures have the others.\n";
    return table(report, load, first) + more;
  }

  private static double size(JudgedChange judged) {
    double shift = judged.change().test().estimate();
    return judged.change().scale() == Change.Scale.LOG_RATIO ? Math.abs(shift) : 0;
  }

  private static boolean standsOut(JudgedChange advisory) {
    return advisory.finding().filter(f -> f != JudgedChange.Finding.INCONCLUSIVE).isPresent();
  }

  private static void folded(
      ComparisonAnalysis report,
      String name,
      Rank rank,
      LoadAnalysis load,
      FigureKey.Scope scope,
      List<Section> to) {
    List<JudgedChange> rows =
        load.advisory().stream().filter(a -> a.change().key().scope() == scope).toList();
    if (!rows.isEmpty()) {
      String title = name + " at " + load.name();
      to.add(new Section(title, rank, table(report, load, rows)));
    }
  }

  private static String table(
      ComparisonAnalysis report, LoadAnalysis load, List<JudgedChange> rows) {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "of",
                "figure",
                report.baseline(),
                report.candidate(),
                "change",
                "95 % CI",
                "stands out",
                "n"));
    rows.forEach(judged -> table.row(row(load, judged, report.isValid())));
    return table.markdown();
  }

  private static List<String> row(LoadAnalysis load, JudgedChange judged, boolean isValid) {
    Change change = judged.change();
    return List.of(
        subject(change.key()),
        ChangeText.name(change.key()),
        ChangeText.typical(change, change.baseline()),
        ChangeText.typical(change, change.candidate()),
        ChangeText.estimate(judged),
        load.interval(judged),
        isValid ? mark(judged) : "INVALID",
        Figures.count(change.observations()));
  }

  private static String subject(FigureKey key) {
    return key.scope() == FigureKey.Scope.ALL_REQUESTS ? "all requests" : key.subject();
  }

  private static String mark(JudgedChange judged) {
    Optional<JudgedChange.Finding> finding = judged.finding();
    if (finding.isEmpty()) {
      return "not judged: " + judged.reason();
    }
    boolean isDirected = judged.change().key().metric().worse() != Metric.Worse.NEITHER;
    return switch (finding.get()) {
      case REGRESSED -> isDirected ? "worse" : "larger";
      case IMPROVED -> isDirected ? "better" : "smaller";
      default -> "no";
    };
  }
}
