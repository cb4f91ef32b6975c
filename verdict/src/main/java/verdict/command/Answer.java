package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verdict.report.ConsoleSummary;
import verdict.report.HtmlRenderer;
import verdict.report.JsonSummary;
import verdict.report.MarkdownRenderer;
import verdict.report.Report;
import verdict.run.Block;
import verdict.run.Measurement;
import verdict.run.measurement.MeasurementWriter;
import verdict.sample.Objectives;

/**
 * Everything from the measurement of one run to files, a summary and an exit code.
 *
 * @param folder of the run
 */
record Answer(Path folder, Measurement measurement, Objectives objectives, RunOutputs files) {

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give(boolean json) throws IOException {
    Report report = Report.of(Block.of(measurement), objectives);
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdown = MarkdownRenderer.render(report);
    String html = HtmlRenderer.render(report, GatlingReports.beside(files.html(), List.of(folder)));
    String said =
        json ? JsonSummary.render(report, files.all()) : ConsoleSummary.render(report, files.all());
    if (files.measurement().isPresent()) {
      MeasurementWriter.write(measurement, files.measurement().get());
    }
    files.give(List.of(report), markdown, html, said);
    return ExitCode.of(report.judgement());
  }
}
