package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verdict.collect.RepositoryRoot;
import verdict.diagnosis.Finding;
import verdict.diagnosis.rule.AllRules;
import verdict.file.AtomicFile;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.ComparisonJudgement;
import verdict.report.ComparisonJson;
import verdict.report.ComparisonMarkdown;
import verdict.report.ComparisonReport;
import verdict.report.ComparisonSummary;
import verdict.report.GitHubActions;
import verdict.report.HtmlRenderer;
import verdict.report.HtmlRenderer.Link;
import verdict.report.JUnitXml;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.sample.BlockFigures;
import verdict.sample.Objectives;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;

/**
 * Everything from two sides to files, a summary and an exit code.
 *
 * @param judging what is expected, and what may differ
 * @param calibration what is known of the noise of a machine
 */
record ComparisonAnswer(
    Side baseline, Side candidate, JudgingOptions judging, Optional<Calibration> calibration) {

  /** With the calibration of the candidate's load, if this checkout has one. */
  static ComparisonAnswer of(
      Side baseline, Side candidate, JudgingOptions judging, RepositoryRoot root) {
    Optional<Path> file =
        candidate
            .blocks()
            .get(0)
            .run()
            .map(run -> CalibrationAnswer.usualFile(root, run.load().requestsPerSecond()))
            .filter(Files::exists);
    return new ComparisonAnswer(baseline, candidate, judging, file.map(Calibration::read));
  }

  /** Where the answer goes besides stdout; what is null is not written. */
  record Outputs(
      @Nullable Path json, @Nullable Path markdown, @Nullable Path html, @Nullable Path junit) {
    List<Path> all() {
      return Stream.of(json, markdown, html, junit).filter(Objects::nonNull).toList();
    }
  }

  ComparisonReport report() {
    List<Comparison> loads = LoadLevels.of(baseline, candidate);
    Objectives objectives = judging.objectives(candidate);
    ComparisonJudgement judgement =
        new ComparisonJudge(objectives, judging.accepted, calibration)
            .judge(baseline, candidate, loads);
    return new ComparisonReport(
        baseline,
        candidate,
        judgement,
        findings(loads.stream().map(Comparison::baseline), objectives),
        findings(loads.stream().map(Comparison::candidate), objectives));
  }

  /** Signs that more than half of a side's blocks show, in the words of the first. */
  private static List<Finding> findings(Stream<List<BlockFigures>> loads, Objectives objectives) {
    List<BlockFigures> blocks =
        loads.flatMap(List::stream).filter(block -> block.run().isPresent()).toList();
    Map<List<String>, List<Finding>> same = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      for (Finding finding : AllRules.ALL.examine(block, objectives)) {
        same.computeIfAbsent(List.of(finding.rule(), finding.subject()), first -> new ArrayList<>())
            .add(finding);
      }
    }
    return same.values().stream()
        .filter(seen -> 2 * seen.size() > blocks.size())
        .map(seen -> seen.get(0))
        .toList();
  }

  /**
   * Writes the files, prints the answer on stdout, and returns the exit code.
   *
   * @param before files that were written already, to be named as well
   */
  int give(Outputs files, List<Path> before, boolean json) throws IOException {
    ComparisonReport report = report();
    List<Path> written = new ArrayList<>(before);
    written.addAll(files.all());
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdown = ComparisonMarkdown.render(report);
    String html = HtmlRenderer.render(report, files.html == null ? List.of() : beside(files.html));
    String machines = ComparisonJson.render(report, written);
    String junit = JUnitXml.render(report);
    String said = json ? machines : ComparisonSummary.render(report, written);
    write(files.json, machines);
    write(files.markdown, markdown);
    write(files.html, html);
    write(files.junit, junit);
    Output.print(said);
    new GitHubJob(System.getenv()).tell(GitHubActions.annotations(report), markdown);
    return ExitCode.of(report.judgement());
  }

  private List<Link> beside(Path html) {
    return GatlingReports.beside(
        html, Stream.concat(baseline.files().stream(), candidate.files().stream()).toList());
  }

  private static void write(@Nullable Path file, String text) throws IOException {
    if (file != null) {
      AtomicFile.write(file, text);
    }
  }
}
