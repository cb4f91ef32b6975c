package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verdict.report.ResultsJson;
import verdict.report.ResultsMarkdown;
import verdict.run.AtomicFile;
import verdict.run.NoRequests;
import verdict.run.Results;
import verdict.run.RunReaders;
import verdict.statistics.ResultsSummary;

/** {@code verdict inspect}: exact figures of what any Gatling left, or we did. */
@Command(
    name = "inspect",
    description = {
      "Exact figures of results: per request and group, failures, arrivals over time.",
      "It reads results folders, simulation.log of Gatling 2.0 to 3.15 and later, stats.json,",
      "response-times.hlog and measurement.json, and gzips of them; the format is told by what is",
      "in a file. The answer is Markdown on stdout."
    },
    footer = {
      "",
      "Example: verdict inspect target/gatling/shopsimulation-20261124021530123 --report exact.md",
      "",
      "A log that is cut off gives the figures of its valid part, marked PARTIAL, and exit code 65."
    })
final class InspectCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Parameters(paramLabel = "RESULTS", description = "A results folder or a file of results.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path path;

  @Option(names = "--report", paramLabel = "F.md", description = "Write the Markdown there, too.")
  private @Nullable Path report;

  @Option(
      names = "--stats-json",
      description = {
        "Write js/stats.json and js/global_stats.json beside the log, as Gatling did up to 3.13.4",
        "and tools expect them; rounded to whole milliseconds, percentiles 50, 75, 95 and 99."
      })
  private boolean statsJson;

  @Override
  public Integer call() throws IOException {
    Results results = read();
    NoRequests.refuse(path, results);
    ResultsSummary summary = ResultsSummary.of(results);
    boolean isMarkdownAsked = report != null || !common.json;
    String markdown = isMarkdownAsked ? ResultsMarkdown.render(summary) : "";
    List<Path> written = new ArrayList<>();
    if (statsJson) {
      written.addAll(StatsJsonFiles.write(results));
    }
    if (report != null) {
      AtomicFile.write(report, markdown);
      written.add(report);
    }
    Output.print(common.json ? ResultsJson.render(summary, written) : markdown);
    return Output.partial(path, results);
  }

  private Results read() {
    ReadProgressLine progress = ReadProgressLine.onStderr();
    try {
      return RunReaders.read(path, progress);
    } finally {
      progress.done();
    }
  }
}
