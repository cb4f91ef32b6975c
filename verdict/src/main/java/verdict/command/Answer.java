package verdict.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.CalibrationAnalysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.judgement.Policy;
import verdict.report.AnswerJson;
import verdict.report.CalibrationReport;
import verdict.report.ComparisonMarkdown;
import verdict.report.ComparisonSummary;
import verdict.report.ConsoleSummary;
import verdict.report.GitHubActions;
import verdict.report.HtmlRenderer;
import verdict.report.HtmlRenderer.Link;
import verdict.report.JUnitXml;
import verdict.report.MarkdownRenderer;
import verdict.report.RunsMarkdown;
import verdict.run.Side;

/**
 * What a command answers, in each of its forms.
 *
 * @param results that it is about: Gatling's own reports lie next to them
 * @param html with links to those reports
 * @param json with the names of the files that were written
 * @param annotations for a job of GitHub Actions; none where there are no annotations
 * @param exitCode by what the user wants to fail on
 */
record Answer(
    List<Path> results,
    String markdown,
    Function<List<Link>, String> html,
    String junit,
    String console,
    Function<List<Path>, String> json,
    List<String> annotations,
    ToIntFunction<FailOn> exitCode) {

  /** Of a candidate against its baseline. */
  static Answer of(Side baseline, Side candidate, Policy policy) {
    ComparisonAnalysis said = Analysis.compare(baseline, candidate, policy);
    return new Answer(
        Stream.concat(baseline.files().stream(), candidate.files().stream()).toList(),
        ComparisonMarkdown.render(said),
        links -> HtmlRenderer.render(said, links),
        JUnitXml.render(said),
        ComparisonSummary.render(said),
        files -> AnswerJson.render(said, files),
        GitHubActions.annotations(said),
        failOn -> ExitCode.of(said, failOn));
  }

  /** Of one run. */
  static Answer of(RunAnalysis said, List<Path> results) {
    return new Answer(
        results,
        MarkdownRenderer.render(said),
        links -> HtmlRenderer.render(said, links),
        JUnitXml.render(List.of(said)),
        ConsoleSummary.render(said),
        files -> AnswerJson.render(said, files),
        List.of(GitHubActions.annotation(said)),
        failOn -> ExitCode.of(said, failOn));
  }

  /** Of several runs of one build: how much they differ. */
  static Answer of(RunsAnalysis said, List<Path> results) {
    return new Answer(
        results,
        RunsMarkdown.render(said),
        links -> HtmlRenderer.render(said, links),
        JUnitXml.render(said.runs()),
        ConsoleSummary.render(said),
        files -> AnswerJson.render(said, files),
        said.runs().stream().map(GitHubActions::annotation).toList(),
        failOn -> ExitCode.worst(said.runs().stream().mapToInt(run -> ExitCode.of(run, failOn))));
  }

  /** Of an A/A test; it has no page, and no test case. */
  static Answer of(CalibrationAnalysis said) {
    return new Answer(
        List.of(),
        CalibrationReport.markdown(said),
        links -> "",
        "",
        CalibrationReport.summary(said),
        files -> AnswerJson.render(said, files),
        List.of(),
        failOn -> said.valid() ? ExitCode.FINE : ExitCode.INVALID);
  }
}
