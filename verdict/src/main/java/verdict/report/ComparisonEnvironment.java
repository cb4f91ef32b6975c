package verdict.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LooksText;
import verdict.analysis.SideAnalysis;
import verdict.analysis.Sides;
import verdict.run.Campaign;
import verdict.run.Design;
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

  /** A duet has one command for both sides; others are measured side after side, then compared. */
  private static String reproduce(ComparisonAnalysis report) {
    Sides<SideAnalysis> measured = report.measured();
    String was = side(report.baselineName(), measured.baseline());
    String is = side(report.candidateName(), measured.candidate());
    String ofBaseline = isDuet(measured.candidate()) ? "" : measureAgain(measured.baseline());
    String text = was + ofBaseline + "\n" + is + measureAgain(measured.candidate());
    if (report.command().isEmpty()) {
      return text;
    }
    return text
        + "\nTo compare "
        + (measured.candidate().isMeasuredHere() ? "the results" : "the same files again")
        + ":\n\n"
        + MarkdownText.codeBlock(report.command().get());
  }

  /** Whether its blocks are of rounds, which have both sides; of several duets, if need be. */
  private static boolean isDuet(SideAnalysis side) {
    return side.campaign().isPresent()
        || side.commands().stream().anyMatch(of -> of.startsWith("scripts/verdict duet "));
  }

  private static String side(String name, SideAnalysis side) {
    String unit = isDuet(side) ? "block" : "run";
    String files = String.join(", ", side.files());
    return MarkdownText.escape(
            name
                + ": "
                + files
                + ", "
                + Figures.things(side.blocks(), unit)
                + ", "
                + side.commitText()
                + side.campaign().map(ComparisonEnvironment::campaign).orElse("")
                + ".")
        + "\n";
  }

  private static String measureAgain(SideAnalysis side) {
    List<String> commands = side.commands();
    if (commands.isEmpty()) {
      return side.isMeasuredHere() ? "\nThe command that measured it is not recorded.\n" : "";
    }
    boolean namesCommits = commands.stream().allMatch(of -> of.contains(" --baseline "));
    boolean isRepeated = !isDuet(side) && side.blocks() > commands.size();
    String secrets =
        commands.stream().anyMatch(of -> of.contains("=***"))
            ? " (replace *** by the secret, which is not recorded)"
            : "";
    return "\nTo measure "
        + (isRepeated ? "each of the " + side.blocks() + " runs" : "it")
        + " again"
        + (side.commit().isPresent() && !namesCommits ? ", with that commit checked out" : "")
        + MarkdownText.escape(secrets)
        + ":\n\n"
        + commands.stream().map(MarkdownText::codeBlock).collect(Collectors.joining("\n"));
  }

  private static String campaign(Campaign campaign) {
    return ", "
        + campaign.id()
        + ", seed "
        + campaign.seed()
        + ", "
        + (campaign.design() == Design.AT_ONCE ? "both sides at once, " : "both sides in turn, ")
        + LooksText.declared(campaign.looks());
  }
}
