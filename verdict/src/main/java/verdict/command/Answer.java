package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.report.ConsoleSummary;
import verdict.report.HtmlRenderer;
import verdict.report.JsonSummary;
import verdict.report.MarkdownRenderer;
import verdict.report.Report;
import verdict.run.AtomicFile;
import verdict.run.Block;
import verdict.run.Measurement;
import verdict.run.MeasurementWriter;
import verdict.sample.Objectives;

/**
 * Everything from the measurement of one run to files, a summary and an exit code.
 *
 * @param folder of the run
 * @param output where the measurement goes; absent when it came from there
 */
record Answer(
    Path folder,
    Measurement measurement,
    Objectives objectives,
    Optional<Path> output,
    Path markdown,
    Path html) {

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give(boolean json) throws IOException {
    Report report = Report.of(Block.of(measurement), objectives);
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdownText = MarkdownRenderer.render(report);
    String htmlText = HtmlRenderer.render(report, GatlingReports.beside(html, List.of(folder)));
    List<Path> written = new ArrayList<>();
    if (output.isPresent()) {
      MeasurementWriter.write(measurement, output.get());
      written.add(output.get());
    }
    AtomicFile.write(markdown, markdownText);
    AtomicFile.write(html, htmlText);
    written.addAll(List.of(markdown, html));
    Output.print(
        json ? JsonSummary.render(report, written) : ConsoleSummary.render(report, written));
    return ExitCode.of(report.judgement());
  }
}
