package verdict.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.SideAnalysis;
import verdict.run.Campaign;
import verdict.sample.Figures;

/** Where and how it was measured and judged, and how to do it again. */
final class ComparisonEnvironment {
  private ComparisonEnvironment() {}

  static List<Section> sections(ComparisonAnalysis report) {
    return List.of(
        new Section("Method", Rank.ALWAYS, report.method() + "\n"),
        new Section(EnvironmentSection.REPRODUCE, Rank.ALWAYS, reproduce(report)),
        new Section(EnvironmentSection.TITLE, Rank.ENVIRONMENT, facts(report)));
  }

  private static String facts(ComparisonAnalysis report) {
    SortedMap<String, String> was = facts(report.measured().baseline());
    SortedMap<String, String> is = facts(report.measured().candidate());
    TreeMap<String, String> all = new TreeMap<>(was);
    all.putAll(is);
    if (all.isEmpty()) {
      return "Not recorded: the results do not say where and on what they were measured.\n";
    }
    MarkdownTable table =
        new MarkdownTable(3, List.of("setting", report.baseline(), report.candidate()));
    for (String setting : all.keySet()) {
      table.row(
          setting, was.getOrDefault(setting, Figures.NONE), is.getOrDefault(setting, Figures.NONE));
    }
    return table.markdown();
  }

  private static SortedMap<String, String> facts(SideAnalysis side) {
    return side.environment().orElseGet(TreeMap::new);
  }

  /** A duet has one command for both sides. */
  private static String reproduce(ComparisonAnalysis report) {
    String before = command(report.measured().baseline());
    String after = command(report.measured().candidate());
    String was = side(report.baselineName(), report.measured().baseline());
    String is = side(report.candidateName(), report.measured().candidate());
    return before.equals(after)
        ? was + "\n" + is + (after.isEmpty() ? "" : "\n" + after)
        : was + "\n" + before + "\n" + is + "\n" + after;
  }

  private static String side(String name, SideAnalysis side) {
    String files = String.join(", ", side.files());
    return MarkdownText.escape(
            name
                + ": "
                + files
                + ", "
                + Figures.things(side.blocks(), "block")
                + ", "
                + side.commitText()
                + side.campaign().map(ComparisonEnvironment::campaign).orElse("")
                + ".")
        + "\n";
  }

  private static String command(SideAnalysis side) {
    return side.commands().stream().map(MarkdownText::codeBlock).collect(Collectors.joining("\n"));
  }

  private static String campaign(Campaign campaign) {
    return ", "
        + campaign.id()
        + ", seed "
        + campaign.seed()
        + ", "
        + Figures.things(campaign.rounds(), "round")
        + " planned"
        + (campaign.extension() > 0 ? " and one extension of " + campaign.extension() : "");
  }
}
