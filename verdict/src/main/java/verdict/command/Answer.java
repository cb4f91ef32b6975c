package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.diagnosis.rule.AllRules;
import verdict.judgement.Judge;
import verdict.judgement.Judgement;
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
 * Everything from a measurement to files, a summary and an exit code.
 *
 * @param output where the measurement goes
 */
record Answer(
    Measurement measurement,
    Optional<Measurement> baseline,
    Optional<Path> output,
    Optional<Path> markdown,
    Optional<Path> html) {

  Report report() {
    RunSummary candidate = RunSummary.of(MeasuredRun.of(measurement));
    Optional<RunSummary> side = baseline.map(b -> RunSummary.of(MeasuredRun.of(b)));
    Objectives objectives = Objectives.DEFAULT;
    Judgement judgement =
        side.map(b -> Judge.compare(b, candidate, objectives))
            .orElseGet(() -> Judge.judge(candidate, objectives));
    return new Report(candidate, side, judgement, AllRules.ALL.examine(candidate, objectives));
  }

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give(boolean json) throws IOException {
    Report report = report();
    List<Path> written = new ArrayList<>();
    // All rendered before the first is written: a fault must not leave some new and some old.
    String markdownText = MarkdownRenderer.render(report);
    String htmlText = HtmlRenderer.render(report);
    if (output.isPresent()) {
      MeasurementWriter.write(measurement, output.get());
      written.add(output.get());
    }
    if (markdown.isPresent()) {
      AtomicFile.write(markdown.get(), markdownText);
      written.add(markdown.get());
    }
    if (html.isPresent()) {
      AtomicFile.write(html.get(), htmlText);
      written.add(html.get());
    }
    Output.print(
        json ? JsonSummary.render(report, written) : ConsoleSummary.render(report, written));
    return ExitCode.of(report.judgement());
  }
}
