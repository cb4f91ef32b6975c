package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.RunDescription;

/** Where and on what it was measured, and how to do it again. */
final class EnvironmentSection {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator", "target", "warmUp");

  static final String TITLE = "Environment: machine, services, data set and load";
  static final String REPRODUCE = "How to reproduce";

  private EnvironmentSection() {}

  static List<Section> of(Report report) {
    RunDescription run = report.candidate().run().orElseThrow();
    MarkdownTable table = new MarkdownTable(2, List.of("setting", "value"));
    facts(run).forEach((setting, value) -> table.row(setting, value));
    return List.of(
        new Section(TITLE, Rank.ENVIRONMENT, table.markdown()),
        new Section(REPRODUCE, Rank.KEPT, side("This run", run)));
  }

  /** The settings of a run and how it was warmed up, by their path in {@code run.json}. */
  static SortedMap<String, String> facts(RunDescription run) {
    TreeMap<String, String> facts = new TreeMap<>();
    SECTIONS.forEach(section -> facts.putAll(run.facts(section)));
    return facts;
  }

  private static String side(String label, RunDescription run) {
    String commit =
        run.git()
            .map(git -> "git commit " + git.commit() + (git.dirty() ? " with changes" : ""))
            .orElse("git commit not known");
    return MarkdownText.escape(
            label
                + ": run "
                + run.runId()
                + ", "
                + run.startedAt()
                + ", "
                + commit
                + Optional.ofNullable(run.facts("dataSet").get("dataSet.seed"))
                    .map(seed -> ", data of seed " + seed)
                    .orElse("")
                + ".")
        + "\n\n"
        + run.command().map(MarkdownText::codeBlock).orElse("The command is not recorded.\n")
        + "\n";
  }
}
