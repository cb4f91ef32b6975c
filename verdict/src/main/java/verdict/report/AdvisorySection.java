package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.statistics.Change;
import verdict.statistics.FigureKey;

/**
 * Everything that decides nothing: endpoints, percentiles, services; what stands out comes first.
 */
final class AdvisorySection {
  private static final int MOST_OUTSTANDING = 20;
  private static final String ALL = "All requests";
  private static final String ENDPOINTS = "Every endpoint";
  private static final String SERVICES = "Services and resources";

  // What is left out first where there is no room: what is longest, and what others repeat.
  private static final int RANK_OF_ENDPOINTS = 2;
  private static final int RANK_OF_SERVICES = 4;
  private static final int RANK_OF_ALL = 5;

  private AdvisorySection() {}

  static List<Section> sections(ComparisonReport report) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.kept(
            "## Other figures\n\n"
                + "They decide nothing. One that stands out has an interval without 0 and is one of a"
                + " selection of which about one in ten is there by chance (Benjamini and Hochberg"
                + " at 10 %).\n"));
    for (LoadJudgement load : report.judgement().loads()) {
      // Of an invalid comparison nothing stands out.
      boolean isValid = report.judgement().verdict() != Verdict.INVALID;
      sections.add(Section.kept(outstanding(report, load, isValid)));
      folded(report, ALL, RANK_OF_ALL, load, FigureKey.Scope.ALL_REQUESTS, isValid, sections);
      folded(
          report, ENDPOINTS, RANK_OF_ENDPOINTS, load, FigureKey.Scope.REQUEST, isValid, sections);
      folded(report, SERVICES, RANK_OF_SERVICES, load, FigureKey.Scope.SERVICE, isValid, sections);
    }
    return sections;
  }

  private static String outstanding(ComparisonReport report, LoadJudgement load, boolean isValid) {
    List<JudgedChange> outstanding =
        load.advisory().stream().filter(a -> isValid && standsOut(a)).toList();
    String at = "At " + ComparisonReport.load(load);
    if (outstanding.isEmpty()) {
      return at + " none stands out.\n";
    }
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
    return at + " these stand out:\n\n" + table(report, load, first, isValid) + more;
  }

  private static double size(JudgedChange judged) {
    double shift = judged.change().test().estimate();
    return judged.change().scale() == Change.Scale.LOG_RATIO ? Math.abs(shift) : 0;
  }

  private static boolean standsOut(JudgedChange advisory) {
    return advisory.finding().filter(f -> f != JudgedChange.Finding.INCONCLUSIVE).isPresent();
  }

  private static void folded(
      ComparisonReport report,
      String name,
      int rank,
      LoadJudgement load,
      FigureKey.Scope scope,
      boolean isValid,
      List<Section> to) {
    List<JudgedChange> rows =
        load.advisory().stream().filter(a -> a.change().key().scope() == scope).toList();
    if (!rows.isEmpty()) {
      String title = name + " at " + ComparisonReport.load(load);
      to.add(new Section(title, rank, Details.of(title, table(report, load, rows, isValid))));
    }
  }

  private static String table(
      ComparisonReport report, LoadJudgement load, List<JudgedChange> rows, boolean isValid) {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "of",
                "figure",
                report.baselineLabel(),
                report.candidateLabel(),
                "change",
                "95 % CI",
                "stands out",
                "n"));
    rows.forEach(judged -> table.row(row(load, judged, isValid)));
    return table.markdown();
  }

  private static List<String> row(LoadJudgement load, JudgedChange judged, boolean isValid) {
    Change change = judged.change();
    return List.of(
        subject(change.key()),
        ChangeText.name(change.key()),
        ChangeText.typical(change, change.baseline()),
        ChangeText.typical(change, change.candidate()),
        ChangeText.estimate(judged),
        ChangeText.interval(judged, load.comparison()),
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
    return switch (finding.get()) {
      case REGRESSED -> "worse";
      case IMPROVED -> "better";
      default -> "no";
    };
  }
}
