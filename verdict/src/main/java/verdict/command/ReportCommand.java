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
import verdict.collect.RepositoryRoot;
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
      "Make measurement.json, report.md and report.html from the folder of a run, or the last two",
      "from its measurement.json; from after.json, after.md and after.html. They are written beside",
      "it, over those that are there; a summary goes to stdout."
    },
    footer = {"", "Example: verdict report reports/runs/steady-20261124-021530-9f3c"})
final class ReportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Parameters(
      paramLabel = "RUN",
      description = "The folder of a run, in reports/runs/, or its measurement.json.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path run;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A measurement.json to compare with.")
  private @Nullable Path baseline;

  @Override
  public Integer call() throws IOException, SystemUnavailable {
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
    return files.give(answer(folder, side), common.json);
  }

  private Answer answer(Path folder, Side side) throws SystemUnavailable {
    if (baseline == null) {
      return Answer.of(Analysis.run(side.blocks().get(0), judging.policy()), List.of(folder));
    }
    Side before = SideReader.read(List.of(baseline), ReadProgress.NONE);
    return Answer.of(before, side, judging.policy(side, RepositoryRoot.find()));
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
          blocks.size() > 1 ? "has " + blocks.size() + " blocks" : "is no measurement of ours",
          "the measurement.json of one run",
          "use verdict compare for a side of a comparison, verdict inspect for other results");
    }
    return blocks.get(0).measurement().get();
  }
}
