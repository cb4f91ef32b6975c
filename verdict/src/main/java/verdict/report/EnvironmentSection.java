package verdict.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.RunDescription;

/** Where and on what it was measured, and how to do it again. */
final class EnvironmentSection {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator", "target", "warmUp");

  private EnvironmentSection() {}

  static String facts(Report report) {
    MarkdownTable table = new MarkdownTable(2, List.of("setting", "value"));
    facts(report.candidate().measured().run())
        .forEach((setting, value) -> table.row(setting, value));
    return "## Environment\n\n"
        + Details.of("Machine, services, data set and load", table.markdown());
  }

  static String reproduce(Report report) {
    return "## How to reproduce\n\n" + side("This run", report.candidate().measured().run());
  }

  private static SortedMap<String, String> facts(RunDescription run) {
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
            label + ": run " + run.runId() + ", " + run.startedAt() + ", " + commit + ".")
        + "\n\n"
        + run.command().map(MarkdownText::codeBlock).orElse("The command is not recorded.\n")
        + "\n";
  }
}
