package verdict.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.SideDifference;
import verdict.run.Campaign;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.sample.Figures;

/** Where and how it was measured and judged, and how to do it again. */
final class ComparisonEnvironment {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator");

  private ComparisonEnvironment() {}

  static List<Section> sections(ComparisonReport report) {
    return List.of(
        new Section("Method", Rank.KEPT, method(report)),
        new Section(EnvironmentSection.REPRODUCE, Rank.KEPT, reproduce(report)),
        new Section(EnvironmentSection.TITLE, Rank.ENVIRONMENT, facts(report)));
  }

  /** In one paragraph. */
  static String method(ComparisonReport report) {
    ComparisonJudgement judgement = report.judgement();
    boolean isPaired = judgement.loads().stream().allMatch(l -> l.comparison().isPaired());
    String test =
        isPaired
            ? "Each round gives one number a figure: the mean over its pairs of the logarithm of"
                + " candidate over baseline. Estimates are Hodges-Lehmann, intervals and p-values"
                + " those of the exact signed-rank test."
            : "Each run gives one number a figure. Estimates are Hodges-Lehmann for two samples,"
                + " intervals and p-values those of the exact rank-sum test of their logarithms.";
    return test
        + " The "
        + Figures.things(judgement.familySize(), "gated figure")
        + " with something to test share a probability of "
        + Figures.ratio(judgement.alpha())
        + " for any false alarm (Holm), and their intervals are as wide as that takes; no change needs"
        + " the "
        + ChangeText.level(1 - 2 * judgement.alpha())
        + " interval inside the margin (two one-sided tests). Failures: the larger of two p-values,"
        + " of the exact conditional binomial test of their counts and of the rank test of their share"
        + " in each unit; and at least three units must have more. docs/method.md explains and proves it.\n";
  }

  private static String facts(ComparisonReport report) {
    SortedMap<String, String> was = facts(report.baseline());
    SortedMap<String, String> is = facts(report.candidate());
    TreeMap<String, String> all = new TreeMap<>(was);
    all.putAll(is);
    if (all.isEmpty()) {
      return "Not recorded: the results do not say where and on what they were measured.\n";
    }
    MarkdownTable table =
        new MarkdownTable(3, List.of("setting", report.baselineLabel(), report.candidateLabel()));
    for (String setting : all.keySet()) {
      table.row(
          setting, was.getOrDefault(setting, Figures.NONE), is.getOrDefault(setting, Figures.NONE));
    }
    return table.markdown();
  }

  /** Values that are others at another load are joined. */
  static SortedMap<String, String> facts(Side side) {
    SortedMap<String, Set<String>> values = new TreeMap<>();
    for (RunDescription run : ofEachLoad(side)) {
      facts(run)
          .forEach((name, is) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(is));
    }
    values.keySet().removeAll(SideDifference.OUTCOMES);
    SortedMap<String, String> facts = new TreeMap<>();
    values.forEach((name, all) -> facts.put(name, String.join(" and ", all)));
    return facts;
  }

  /** Of the first block of each load: what differs within one is among the differences. */
  private static Collection<RunDescription> ofEachLoad(Side side) {
    Map<Double, RunDescription> first = new LinkedHashMap<>();
    side.blocks().stream()
        .flatMap(block -> block.run().stream())
        .forEach(run -> first.putIfAbsent(run.load().requestsPerSecond(), run));
    return first.values();
  }

  /** The settings of a run, by their path in {@code run.json}. */
  static SortedMap<String, String> facts(RunDescription run) {
    SortedMap<String, String> facts = new TreeMap<>();
    SECTIONS.forEach(section -> facts.putAll(run.facts(section)));
    return facts;
  }

  /** A duet has one command for both sides. */
  private static String reproduce(ComparisonReport report) {
    String before = command(report.baseline());
    String after = command(report.candidate());
    String was = side(report.baselineName(), report.baseline());
    String is = side(report.candidateName(), report.candidate());
    return before.equals(after)
        ? was + "\n" + is + (after.isEmpty() ? "" : "\n" + after)
        : was + "\n" + before + "\n" + is + "\n" + after;
  }

  private static String side(String name, Side side) {
    String files =
        side.files().stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    return MarkdownText.escape(
            name
                + ": "
                + files
                + ", "
                + Figures.things(side.blocks().size(), "block")
                + ", "
                + ChangesSection.commit(side)
                + side.campaign().map(ComparisonEnvironment::campaign).orElse("")
                + ".")
        + "\n";
  }

  private static String command(Side side) {
    return commands(side).stream().map(MarkdownText::codeBlock).collect(Collectors.joining("\n"));
  }

  /** What was typed to measure it, of each load. */
  static List<String> commands(Side side) {
    return ofEachLoad(side).stream().flatMap(run -> run.command().stream()).distinct().toList();
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
