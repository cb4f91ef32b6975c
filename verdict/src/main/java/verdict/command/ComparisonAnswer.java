package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verdict.analysis.Analysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.collect.RepositoryRoot;
import verdict.file.AtomicFile;
import verdict.judgement.Policy;
import verdict.report.AnswerJson;
import verdict.report.ComparisonMarkdown;
import verdict.report.ComparisonSummary;
import verdict.report.GitHubActions;
import verdict.report.HtmlRenderer;
import verdict.report.HtmlRenderer.Link;
import verdict.report.JUnitXml;
import verdict.run.Side;
import verdict.run.measurement.Calibration;

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

  ComparisonAnalysis analysis() {
    return Analysis.compare(
        baseline,
        candidate,
        new Policy(judging.objectives(candidate), judging.accepted, calibration));
  }

  /**
   * Writes the files, prints the answer on stdout, and returns the exit code.
   *
   * @param before files that were written already, to be named as well
   */
  int give(Outputs files, List<Path> before, boolean json) throws IOException {
    ComparisonAnalysis report = analysis();
    List<Path> written = new ArrayList<>(before);
    written.addAll(files.all());
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdown = ComparisonMarkdown.render(report);
    String html = HtmlRenderer.render(report, files.html == null ? List.of() : beside(files.html));
    String machines = AnswerJson.render(report, written);
    String junit = JUnitXml.render(report);
    String said = json ? machines : ComparisonSummary.render(report, written);
    write(files.json, machines);
    write(files.markdown, markdown);
    write(files.html, html);
    write(files.junit, junit);
    Output.print(said);
    new GitHubJob(System.getenv()).tell(GitHubActions.annotations(report), markdown);
    return ExitCode.of(report);
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
