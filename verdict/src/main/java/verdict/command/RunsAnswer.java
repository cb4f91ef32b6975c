package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.report.HtmlRenderer;
import verdict.report.Report;
import verdict.report.RunsReport;
import verdict.run.AtomicFile;
import verdict.run.Side;
import verdict.sample.Objectives;

/**
 * Several runs of one build without anything to compare them with: how much they differ.
 *
 * @param folders of the runs
 */
record RunsAnswer(List<Path> folders, List<Report> runs) {

  static RunsAnswer of(Side side, Objectives objectives) {
    return new RunsAnswer(
        side.files(),
        side.blocks().stream().map(block -> Report.of(block, objectives)).toList());
  }

  /** Writes the files, prints the answer on stdout, and returns the worst exit code of all runs. */
  int give(Path markdown, Path html, List<Path> before, boolean json) throws IOException {
    RunsReport report = new RunsReport(runs);
    String text = report.markdown();
    List<Path> written = new ArrayList<>(before);
    written.addAll(List.of(markdown, html));
    AtomicFile.write(markdown, text);
    AtomicFile.write(html, HtmlRenderer.render(report, GatlingReports.beside(html, folders)));
    Output.print(json ? report.json(written) : report.summary(written));
    return runs.stream().map(Report::judgement).mapToInt(ExitCode::of).max().orElse(ExitCode.FINE);
  }
}
