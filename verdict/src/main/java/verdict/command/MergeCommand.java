package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.file.AtomicFile;
import verdict.report.AnswerJson;
import verdict.report.ResultsMarkdown;
import verdict.run.MergeDifference.Setting;
import verdict.run.Results;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.results.MergeInputs;
import verdict.run.results.OneRun;
import verdict.sample.ResultsSummary;

/** {@code verdict merge}: results of several load generators of one run, made one measurement. */
@Command(
    name = "merge",
    description = {
      "Merge the results of several load generators that ran together into one measurement.",
      "The figures are those of all requests together. Writes measurement.json and report.md into "
          + "DIR; ${ROOT-COMMAND-NAME} inspect DIR reads them again."
    },
    footer = {
      "",
      "Example: ${COMMAND-FULL-NAME} generator-1/ generator-2/simulation.log.gz --output both"
    })
final class MergeCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "RESULTS",
      arity = "2..*",
      description = "Results of one load generator, in any format that inspect reads.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write into; created if missing.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path output;

  @Option(
      names = "--accept-differences",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Differences between the results to accept, joined by commas: ${COMPLETION-CANDIDATES}.")
  private Set<Setting> accepted = EnumSet.noneOf(Setting.class);

  @Override
  public Integer call() throws IOException {
    new OutputFiles(spec).checkFolder(output);
    requireDifferent(paths.stream().map(List::of).toList());
    List<Results> parts = readAll();
    requireDifferent(parts.stream().map(MergeCommand::files).toList());
    Results merged = OneRun.of(paths, parts, accepted);
    ResultsSummary summary = ResultsSummary.of(merged);
    String markdown = ResultsMarkdown.render(summary);
    Path measurement = output.resolve("measurement.json");
    Path report = output.resolve("report.md");
    MeasurementWriter.writeMerged(merged, measurement);
    AtomicFile.write(report, markdown);
    List<Path> written = List.of(measurement, report);
    Output.print(common.json ? AnswerJson.render(summary, written) : markdown);
    Output.announce(written);
    return ExitCode.FINE;
  }

  private List<Results> readAll() {
    ReadProgressLine progress = ReadProgressLine.onStderr();
    try {
      return MergeInputs.read(paths, progress);
    } finally {
      progress.done();
    }
  }

  /**
   * @param files of each of the paths
   */
  private void requireDifferent(List<List<Path>> files) throws IOException {
    Set<Path> seen = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      for (Path file : files.get(i)) {
        if (Files.exists(file) && !seen.add(file.toRealPath())) {
          throw new ParameterException(
              spec.commandLine(), paths.get(i) + " is given twice; its requests would count twice");
        }
      }
    }
  }

  /** The files that were read: of the folder of a run, the one in it. */
  private static List<Path> files(Results results) {
    return results.origin().files().stream()
        .map(f -> Files.isDirectory(f) ? f.resolve(ResponseTimesWriter.FILE_NAME) : f)
        .toList();
  }
}
