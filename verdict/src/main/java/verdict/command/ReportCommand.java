package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemNotThere;
import verdict.run.Measurement;
import verdict.run.MeasurementWriter;
import verdict.run.ReadProgress;
import verdict.run.RunFolder;
import verdict.run.Side;

/** {@code verdict report}: makes the answers of a run again, from its folder. */
@Command(
    name = "report",
    description = {
      "Make measurement.json, report.md and report.html from the folder of a run.",
      "They are written into the folder, over those that are there; a summary goes to stdout."
    },
    footer = {"", "Example: verdict report reports/runs/steady-20261124-021530-9f3c"})
final class ReportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Parameters(paramLabel = "RUN_FOLDER", description = "The folder of a run, in reports/runs/.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A measurement.json to compare with.")
  private @Nullable Path baseline;

  @Override
  public Integer call() throws IOException, SystemNotThere {
    Measurement measurement = RunFolder.read(folder);
    Path file = folder.resolve("measurement.json");
    Path markdown = folder.resolve("report.md");
    Path html = folder.resolve("report.html");
    if (baseline == null) {
      return new Answer(folder, measurement, judging.objectives(), file, markdown, html)
          .give(common.json);
    }
    Side before = Side.read(List.of(baseline), ReadProgress.NONE);
    MeasurementWriter.write(measurement, file);
    return ComparisonAnswer.of(
            before, Side.of(List.of(folder), List.of(measurement)), judging, RepositoryRoot.find())
        .give(new ComparisonAnswer.Outputs(null, markdown, html, null), List.of(file), common.json);
  }
}
