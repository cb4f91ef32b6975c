package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verdict.analysis.Analysis;
import verdict.collect.ProjectFolder;
import verdict.collect.SystemUnavailable;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Block;
import verdict.run.Measurement;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.run.results.SideReader;

/** {@code verdict report}: makes the answers of a run again, from its folder or measurement. */
@Command(
    name = "report",
    description = {
      "Write the reports of a run again.",
      "From the folder of a run: measurement.json, report.md and report.html. From measurement.json: "
          + "report.md and report.html. From after.json: after.md and after.html. Files are written next to "
          + "the input and replace existing ones; a summary goes to stdout."
    },
    footer = {"", "Example: ${COMMAND-FULL-NAME} reports/runs/steady-20261124-021530-9f3c"})
final class ReportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Parameters(
      paramLabel = "RUN",
      description = "Folder of a run, in reports/runs/, or its measurement.json.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path run;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Measurement file of the baseline to compare with.")
  private @Nullable Path baseline;

  @Override
  public Integer call() throws IOException, SystemUnavailable {
    judging.givenGates().requireBaseline(baseline != null);
    boolean isFile = Files.isRegularFile(run);
    Measurement measurement = isFile ? ofFile() : RunFolder.read(run);
    Path folder = isFile ? Objects.requireNonNullElse(run.getParent(), Path.of("")) : run;
    Side side = Side.of(List.of(run), List.of(measurement));
    AnswerFiles files =
        new AnswerFiles(
            isFile ? Map.of() : Map.of(folder.resolve("measurement.json"), side),
            null,
            folder.resolve(name() + ".md"),
            folder.resolve(name() + ".html"),
            null);
    return files.give(answer(folder, side), common.json, judging.failOn());
  }

  private Answer answer(Path folder, Side side) throws SystemUnavailable {
    if (baseline == null) {
      return Answer.of(Analysis.run(side.blocks().get(0), judging.policy()), List.of(folder));
    }
    Side before = SideReader.read(List.of(baseline), ReadProgress.NONE);
    return Answer.of(
        before, side, judging.policy(side, judging.deciding(before, side), ProjectFolder.find()));
  }

  /** A folder has one report; files that lie side by side have one each. */
  private String name() {
    String name = String.valueOf(run.getFileName());
    return Files.isDirectory(run) || name.equals("measurement.json")
        ? "report"
        : name.replaceFirst("\\.json(\\.gz)?$", "");
  }

  private Measurement ofFile() {
    List<Block> blocks = SideReader.read(List.of(run), ReadProgress.NONE).blocks();
    if (blocks.size() > 1 || blocks.get(0).measurement().isEmpty()) {
      throw new UnreadableInput(
          run,
          blocks.size() > 1
              ? "has " + blocks.size() + " blocks"
              : "is not a measurement of Verdict",
          "the measurement.json of one run",
          "use scripts/verdict compare for a side of a comparison, scripts/verdict inspect for other"
              + " results");
    }
    return blocks.get(0).measurement().get();
  }
}
