package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verdict.diagnosis.rule.AllRules;
import verdict.judgement.Judge;
import verdict.report.ConsoleSummary;
import verdict.report.HtmlRenderer;
import verdict.report.JsonSummary;
import verdict.report.MarkdownRenderer;
import verdict.report.Report;
import verdict.run.AtomicFile;
import verdict.run.Measurement;
import verdict.run.MeasurementWriter;
import verdict.sample.MeasuredRun;
import verdict.sample.Objectives;
import verdict.statistics.RunSummary;

/**
 * Everything from the measurement of one run to files, a summary and an exit code.
 *
 * @param folder of the run
 * @param output where the measurement goes
 */
record Answer(
    Path folder,
    Measurement measurement,
    Objectives objectives,
    Path output,
    Path markdown,
    Path html) {

  private Report report() {
    RunSummary run = RunSummary.of(MeasuredRun.of(measurement));
    return new Report(run, Judge.judge(run, objectives), AllRules.ALL.examine(run, objectives));
  }

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give(boolean json) throws IOException {
    Report report = report();
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdownText = MarkdownRenderer.render(report);
    String htmlText = HtmlRenderer.render(report, GatlingReports.beside(html, List.of(folder)));
    MeasurementWriter.write(measurement, output);
    AtomicFile.write(markdown, markdownText);
    AtomicFile.write(html, htmlText);
    List<Path> written = List.of(output, markdown, html);
    Output.print(
        json ? JsonSummary.render(report, written) : ConsoleSummary.render(report, written));
    return ExitCode.of(report.judgement());
  }
}
