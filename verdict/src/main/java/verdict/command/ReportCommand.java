package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verdict.run.Measurement;
import verdict.run.MeasurementFile;
import verdict.run.RunFolder;

/** {@code verdict report}: makes the answers of a run again, from its folder. */
@Command(
    name = "report",
    description = {
      "Make measurement.json, report.md and report.html from the folder of a run.",
      "They are written into the folder; a summary goes to stdout."
    },
    footer = {"", "Example: verdict report reports/runs/steady-20261124-021530-9f3c"})
final class ReportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Parameters(paramLabel = "RUN_FOLDER", description = "The folder of a run, in reports/runs/.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A measurement.json to compare with.")
  private @Nullable Path baseline;

  @Override
  public Integer call() throws IOException {
    Optional<Measurement> side = Optional.ofNullable(baseline).map(MeasurementFile::read);
    return new Answer(
            RunFolder.read(folder),
            side,
            Optional.of(folder.resolve("measurement.json")),
            Optional.of(folder.resolve("report.md")),
            Optional.of(folder.resolve("report.html")))
        .give(common.json);
  }
}
