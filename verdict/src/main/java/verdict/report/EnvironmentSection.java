package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.run.RunDescription;

/** Where and on what it was measured, and how to do it again. */
final class EnvironmentSection {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator", "target", "warmUp");

  private EnvironmentSection() {}

  static String markdown(Report report) {
    RunDescription run = report.candidate().measured().run();
    Optional<RunDescription> baseline = report.baseline().map(b -> b.measured().run());
    return "## Environment\n\n"
        + Details.of("Machine, services, data set and load", facts(report, run, baseline))
        + "\n## How to reproduce\n\n"
        + baseline.map(b -> side(report.baselineLabel(), b)).orElse("")
        + side(baseline.isPresent() ? report.candidateLabel() : "This run", run);
  }

  private static String facts(
      Report report, RunDescription run, Optional<RunDescription> baseline) {
    SortedMap<String, String> now = facts(run);
    if (baseline.isEmpty()) {
      MarkdownTable table = new MarkdownTable(2, List.of("setting", "value"));
      now.forEach((setting, value) -> table.row(setting, value));
      return table.markdown();
    }
    SortedMap<String, String> then = facts(baseline.get());
    SortedSet<String> settings = new TreeSet<>(then.keySet());
    settings.addAll(now.keySet());
    MarkdownTable table =
        new MarkdownTable(3, List.of("setting", report.baselineLabel(), report.candidateLabel()));
    for (String setting : settings) {
      table.row(
          setting,
          then.getOrDefault(setting, Figures.NONE),
          now.getOrDefault(setting, Figures.NONE));
    }
    return table.markdown();
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
