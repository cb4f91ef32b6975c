package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verdict.analysis.Analysis;
import verdict.analysis.RunsAnalysis;
import verdict.judgement.Policy;
import verdict.report.AnswerJson;
import verdict.report.ConsoleSummary;
import verdict.report.HtmlRenderer;
import verdict.report.RunsMarkdown;
import verdict.run.Side;
import verdict.sample.Objectives;

/**
 * Several runs of one build without anything to compare them with: how much they differ.
 *
 * @param folders of the runs
 */
record RunsAnswer(List<Path> folders, RunsAnalysis analysis) {

  static RunsAnswer of(Side side, Objectives objectives) {
    return new RunsAnswer(side.files(), Analysis.runs(side, Policy.of(objectives)));
  }

  /**
   * Writes the files, prints the answer on stdout, and returns the worst exit code of all runs.
   *
   * @param files of which the measurement is written already
   */
  int give(RunOutputs files, boolean json) throws IOException {
    List<HtmlRenderer.Link> beside = GatlingReports.beside(files.html(), folders);
    String said =
        json
            ? AnswerJson.render(analysis, files.all())
            : ConsoleSummary.render(analysis, files.all());
    files.give(
        analysis.runs(),
        RunsMarkdown.render(analysis),
        HtmlRenderer.render(analysis, beside),
        said);
    return ExitCode.worst(analysis.runs().stream().mapToInt(ExitCode::of));
  }
}
