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
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.judgement.MergeDifference;
import verdict.judgement.MergeDifference.Setting;
import verdict.report.ResultsJson;
import verdict.report.ResultsMarkdown;
import verdict.run.AtomicFile;
import verdict.run.MeasurementWriter;
import verdict.run.ResponseTimesWriter;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.UnreadableInput;
import verdict.statistics.ResultsSummary;

/** {@code verdict merge}: results of several load generators of one run, made one measurement. */
@Command(
    name = "merge",
    description = {
      "Make one measurement of the results of several load generators that ran together.",
      "The figures equal those of all requests read together. DIR gets measurement.json and",
      "report.md; verdict inspect DIR reads them again."
    },
    footer = {
      "",
      "Example: verdict merge generator-1/ generator-2/simulation.log.gz --output both"
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
      description = "Results, as inspect reads them.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; made when it is missing.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path output;

  @Option(
      names = "--accept-differences",
      paramLabel = "WHAT",
      split = ",",
      description = "What may differ between the results: ${COMPLETION-CANDIDATES}.")
  private Set<Setting> accepted = EnumSet.noneOf(Setting.class);

  @Override
  public Integer call() throws IOException {
    requireFolder();
    requireDifferent(paths);
    List<Results> parts = readAll();
    requireDifferent(parts.stream().map(MergeCommand::recording).toList());
    List<MergeDifference> differences =
        MergeDifference.of(parts).stream().filter(d -> !accepted.contains(d.setting())).toList();
    if (!differences.isEmpty()) {
      throw refused(differences);
    }
    Results merged = ResultsMerge.of(parts, notes(parts));
    ResultsSummary summary = ResultsSummary.of(merged);
    String markdown = ResultsMarkdown.render(summary);
    Path measurement = output.resolve("measurement.json");
    Path report = output.resolve("report.md");
    MeasurementWriter.writeMerged(merged, measurement);
    AtomicFile.write(report, markdown);
    List<Path> written = List.of(measurement, report);
    Output.print(common.json ? ResultsJson.render(summary, written) : markdown);
    return ExitCode.FINE;
  }

  private List<Results> readAll() {
    ReadProgressLine progress = ReadProgressLine.onStderr();
    try {
      return ResultsMerge.read(paths, progress);
    } finally {
      progress.done();
    }
  }

  private void requireFolder() {
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new ParameterException(
          spec.commandLine(), "--output must be a folder, " + output + " is a file");
    }
  }

  private void requireDifferent(List<Path> files) throws IOException {
    Set<Path> seen = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      if (Files.exists(files.get(i)) && !seen.add(files.get(i).toRealPath())) {
        throw new ParameterException(
            spec.commandLine(), paths.get(i) + " is named twice: its requests would count twice");
      }
    }
  }

  /** The file that was read: of a folder, the one in it. */
  private static Path recording(Results results) {
    Path file = results.origin().files().get(0);
    return Files.isDirectory(file) ? file.resolve(ResponseTimesWriter.FILE_NAME) : file;
  }

  private UnreadableInput refused(List<MergeDifference> differences) {
    String names =
        differences.stream()
            .map(d -> d.setting().key())
            .distinct()
            .collect(Collectors.joining(","));
    return new UnreadableInput(
        differences.get(0).other(),
        "is not of the same run: "
            + differences.stream().map(MergeDifference::sentence).collect(Collectors.joining("; ")),
        "results of one run, by load generators that do the same",
        "name others, or merge them all the same with --accept-differences " + names);
  }

  // No clock is right: what each says of itself is stated, not mended.
  private List<String> notes(List<Results> parts) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Results part = parts.get(i);
      String delay =
          part.span()
              .filter(span -> part.origin().startEpochMillis().isPresent())
              .map(
                  span ->
                      "its first request is %,d ms after the start".formatted(span.firstMillis()))
              .orElse("when it ran is not known, so there is no timeline and no throughput of all");
      notes.add(
          "Load generator %d of %d, %s: %s; %,d requests."
              .formatted(
                  i + 1,
                  parts.size(),
                  paths.get(i),
                  delay,
                  ResultsSummary.of(part).all().total().count()));
      for (String note : part.origin().notes()) {
        notes.add("Load generator %d of %d: %s".formatted(i + 1, parts.size(), note));
      }
    }
    notes.add(
        "The start of the run is that of the load generator whose own clock says it was first."
            + " Clocks of different machines differ by what nobody measured here: response times do"
            + " not depend on it, the timeline and the throughput do.");
    return notes;
  }
}
