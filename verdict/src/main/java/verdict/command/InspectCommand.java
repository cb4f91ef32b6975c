package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.file.AtomicFile;
import verdict.file.UnreadableInput;
import verdict.report.AnswerJson;
import verdict.report.ResultsMarkdown;
import verdict.run.NoRequests;
import verdict.run.Results;
import verdict.run.log.Excerpt;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsSummary;
import verdict.statistics.ClassicStats;

/** {@code verdict inspect}: exact figures of what any Gatling left, or we did. */
@Command(
    name = "inspect",
    description = {
      "Show exact figures of results: per request and group, failures, arrivals over time.",
      "It reads results folders, simulation.log of Gatling 2.0 to 3.15 and later, stats.json, "
          + "response-times.hlog and measurement.json, gzips of them, and .zip and .tar.gz archives; it "
          + "recognizes the format by the content of a file. A folder without results of its own stands for "
          + "the only run below it. Several logs of one run in a folder are merged. The answer is Markdown "
          + "on stdout."
    },
    footer = {
      "",
      "Example: ${COMMAND-FULL-NAME} target/gatling/shopsimulation-20261124021530123 --report exact.md",
      "",
      "A truncated log gives the figures of its valid part, marked PARTIAL, and exit code 65."
    })
final class InspectCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExcerptOptions part;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "RESULTS", description = "Results folder, file of results, or archive.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path path;

  @Option(
      names = "--report",
      paramLabel = "F.md",
      description = "Write the Markdown to a file, too.")
  private @Nullable Path report;

  @Option(
      names = "--stats-json",
      description =
          "Write js/stats.json and js/global_stats.json next to the log, as Gatling did up to 3.13.4 "
              + "and as tools expect them: whole milliseconds, percentiles 50, 75, 95 and 99.")
  private boolean statsJson;

  @Option(
      names = "--stats-json-bounds",
      paramLabel = "LOW,HIGH",
      converter = BoundsConverter.class,
      description =
          "Bounds of fast and slow responses in these files, in milliseconds, like Gatling's "
              + "indicators.lowerBound and indicators.higherBound; default: 800,1200.")
  private ClassicStats.@Nullable Bounds bounds;

  @Override
  public Integer call() throws IOException {
    new OutputFiles(spec).check(report);
    if (bounds != null && !statsJson) {
      throw new ParameterException(
          spec.commandLine(), "--stats-json-bounds needs --stats-json; add it");
    }
    if (statsJson) {
      StatsJsonFiles.requirePlace(path);
    }
    Excerpt excerpt = part.excerpt(spec);
    if (excerpt.isPart() && statsJson) {
      throw new ParameterException(
          spec.commandLine(),
          "stats.json must cover the whole run; leave out --from and --until, or --stats-json");
    }
    Results results = read(excerpt);
    NoRequests.refuse(path, results);
    ResultsSummary summary = ResultsSummary.of(results);
    boolean isMarkdownAsked = report != null || !common.json;
    String markdown = isMarkdownAsked ? ResultsMarkdown.render(summary) : "";
    List<Path> written = new ArrayList<>();
    if (statsJson) {
      written.addAll(
          StatsJsonFiles.write(
              results, Objects.requireNonNullElse(bounds, ClassicStats.Bounds.USUAL)));
    }
    if (report != null) {
      AtomicFile.write(report, markdown);
      written.add(report);
    }
    Output.print(common.json ? AnswerJson.render(summary, written) : markdown);
    Output.announce(written);
    return partial(results);
  }

  private Results read(Excerpt excerpt) {
    ReadProgressLine progress = ReadProgressLine.onStderr();
    try {
      return RunReaders.read(path, excerpt, progress);
    } finally {
      progress.done();
    }
  }

  /** Says on stderr when results are partial; the exit code that this gives. */
  private int partial(Results results) {
    if (results.loss().isEmpty()) {
      return ExitCode.FINE;
    }
    Results.Loss loss = results.loss().get();
    System.err.println(
        "verdict: "
            + new UnreadableInput(path, loss.found(), loss.expected(), loss.cure()).getMessage()
            + "; the figures cover only the valid part");
    return ExitCode.UNREADABLE_INPUT;
  }
}
