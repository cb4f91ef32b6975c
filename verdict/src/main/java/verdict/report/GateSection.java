package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.AcceptanceText;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.LooksText;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** Every figure that decides, with its n and both of its intervals, and how to read them. */
final class GateSection {
  static final String TITLE = "All figures that decide, and how to read them";

  private GateSection() {}

  /** None of one run a side, where no figure decides. */
  static List<Section> sections(ComparisonAnalysis report) {
    return report.isOneRunASide()
        ? List.of()
        : List.of(new Section(TITLE, Rank.ALWAYS, table(report).markdown() + "\n" + notes(report)));
  }

  private static MarkdownTable table(ComparisonAnalysis report) {
    String level = ChangeText.level(1 - report.alpha());
    List<String> headings = new ArrayList<>(List.of("load", "metric"));
    headings.addAll(DecisionTable.sideHeadings(report));
    headings.addAll(
        List.of("change", level + " CI", "within, at " + level, "margin", "verdict", "n"));
    MarkdownTable table = new MarkdownTable(2, headings);
    for (LoadAnalysis load : report.worstFirst()) {
      load.gate().forEach(judged -> table.row(row(report, load, judged)));
      load.failures().ifPresent(judged -> table.row(failures(report, load, judged)));
    }
    return table;
  }

  private static List<String> row(
      ComparisonAnalysis report, LoadAnalysis load, JudgedChange judged) {
    return List.of(
        load.name(),
        ChangeText.name(judged.change().key()),
        ChangeText.typical(judged.change(), judged.change().baseline()),
        ChangeText.typical(judged.change(), judged.change().candidate()),
        ChangeText.estimate(judged),
        load.interval(judged),
        ChangeText.bound(judged).orElse(Figures.NONE),
        ChangeText.margin(judged),
        finding(report, ChangeText.finding(judged.finding())),
        Figures.count(judged.change().observations()));
  }

  private static List<String> failures(
      ComparisonAnalysis report, LoadAnalysis load, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return List.of(
        load.name(),
        "failures",
        FailureText.side(counts.baseline()),
        FailureText.side(counts.candidate()),
        load.agreement(judged),
        FailureText.bounds(judged),
        Figures.NONE,
        FailureText.margin(judged),
        finding(report, judged.finding().name().replace('_', ' ')),
        Figures.count(counts.baseline().total() + counts.candidate().total()));
  }

  // Nothing that is invalid may be read as a result, not even a row of it.
  private static String finding(ComparisonAnalysis report, String words) {
    return report.isValid() ? words : "INVALID";
  }

  private static String notes(ComparisonAnalysis report) {
    String level = ChangeText.level(1 - report.alpha());
    String unit = word(report);
    return Stream.concat(
            Stream.concat(
                Stream.of(
                    "Change = candidate / baseline - 1. For times, CPU and failures, + is worse; for the"
                        + " achieved rate, - is worse.",
                    ("The columns of the sides show the median %s of each. The change is estimated from"
                            + " all %ss, so it need not equal the ratio of the columns.")
                        .formatted(unit, unit),
                    ("%s chance of any false positive in this table%s (Holm, %s). The intervals are those"
                            + " of Holm's test, wider than that of one metric.")
                        .formatted(
                            Figures.ratio(report.alpha()),
                            LooksText.sharing(report.look()),
                            Figures.things(report.familySize(), "metric")),
                    ("NO CHANGE means that two one-sided tests at %s put the change within the margin;"
                            + " \"within\" is the bound that they prove.")
                        .formatted(level),
                    "Each bound of the failures holds at " + level + " by itself.",
                    "n counts the requests of both sides."),
                margins(report)),
            report.worstFirst().stream()
                .flatMap(load -> Stream.concat(reasons(report, load), accepted(report, load))))
        .map(line -> "- " + MarkdownText.escape(line) + "\n")
        .collect(Collectors.joining());
  }

  /** What a unit is called; of loads that differ in it, the one that says the least. */
  private static String word(ComparisonAnalysis report) {
    return report.loads().stream()
        .map(LoadAnalysis::unit)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .word();
  }

  /** What makes a margin as large as it is, where that is not the share alone. */
  private static Stream<String> margins(ComparisonAnalysis report) {
    boolean isPlain =
        report.gates().margins().entrySet().stream()
            .allMatch(of -> of.getValue().floor().isEmpty() && !of.getKey().isCount());
    return isPlain
        ? Stream.empty()
        : Stream.of(
            "A margin is the larger of its share and its floor. That of a count is at least 2 requests"
                + " of a block: at each edge, one request can be inside the block and its work outside.");
  }

  /** What was accepted beforehand, and did not regress as far as is shown. */
  private static Stream<String> accepted(ComparisonAnalysis report, LoadAnalysis load) {
    String at = report.loads().size() == 1 ? "" : "At " + load.name() + ": ";
    return report.isValid()
        ? load.acceptances().stream()
            .flatMap(of -> AcceptanceText.notNeeded(of).stream())
            .map(text -> at + text)
        : Stream.empty();
  }

  /** What keeps failures inconclusive, though their counts differ. */
  private static Stream<String> reasons(ComparisonAnalysis report, LoadAnalysis load) {
    String at = report.loads().size() == 1 ? "" : "At " + load.name() + ": ";
    return load.failures().stream()
        .map(JudgedFailures::reason)
        .filter(reason -> !reason.isEmpty())
        .map(reason -> at + reason + ".");
  }
}
