package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verdict.analysis.Analysis;
import verdict.analysis.RunAnalysis;
import verdict.judgement.Policy;
import verdict.report.HtmlRenderer;
import verdict.report.RunsReport;
import verdict.run.Side;
import verdict.sample.Objectives;

/**
 * Several runs of one build without anything to compare them with: how much they differ.
 *
 * @param folders of the runs
 */
record RunsAnswer(List<Path> folders, List<RunAnalysis> runs) {

  static RunsAnswer of(Side side, Objectives objectives) {
    return new RunsAnswer(side.files(), Analysis.runs(side, Policy.of(objectives)));
  }

  /**
   * Writes the files, prints the answer on stdout, and returns the worst exit code of all runs.
   *
   * @param files of which the measurement is written already
   */
  int give(RunOutputs files, boolean json) throws IOException {
    RunsReport report = new RunsReport(runs);
    List<HtmlRenderer.Link> beside = GatlingReports.beside(files.html(), folders);
    String said = json ? report.json(files.all()) : report.summary(files.all());
    files.give(runs, report.markdown(), HtmlRenderer.render(report, beside), said);
    return ExitCode.worst(runs.stream().map(RunAnalysis::judgement).mapToInt(ExitCode::of));
  }
}
