package verdict.report;

import java.util.List;
import java.util.Optional;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;

/** Where and on what it was measured, and how to do it again. */
final class EnvironmentSection {
  static final String TITLE = "Environment: machine, services, data set and load";
  static final String REPRODUCE = "How to reproduce";

  private EnvironmentSection() {}

  static List<Section> of(RunAnalysis report) {
    RunMeasured run = report.candidate();
    MarkdownTable table = new MarkdownTable(2, List.of("setting", "value"));
    run.environment().forEach((setting, value) -> table.row(setting, value));
    return List.of(
        new Section(TITLE, Rank.ENVIRONMENT, table.markdown()),
        new Section(REPRODUCE, Rank.ALWAYS, side("This run", run)));
  }

  private static String side(String label, RunMeasured run) {
    return MarkdownText.escape(
            label
                + ": run "
                + run.runId()
                + ", "
                + run.startedAt()
                + ", "
                + run.commitText()
                + Optional.ofNullable(run.environment().get("dataSet.seed"))
                    .map(seed -> ", data of seed " + seed)
                    .orElse("")
                + ".")
        + "\n\n"
        + run.command().map(MarkdownText::codeBlock).orElse("The command is not recorded.\n")
        + "\n";
  }
}
