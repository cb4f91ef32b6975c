package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.analysis.Analysis;
import verdict.analysis.HistoryAnalysis;
import verdict.file.AtomicFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.history.HistoryEntry;
import verdict.history.HistoryFile;
import verdict.history.HistorySummary;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.Invalidity;
import verdict.report.AnswerJson;
import verdict.report.HistoryReport;
import verdict.run.Side;
import verdict.run.results.SideReader;
import verdict.sample.BlockFigures;

/** {@code verdict history}: measurements that a team keeps, and what they show over time. */
@Command(
    name = "history",
    subcommands = {HistoryCommand.Add.class, HistoryCommand.Show.class},
    description = {
      "Keep summaries of measurements in a file to commit, one per line, and show the trend."
    },
    footer = {
      "",
      "Examples:",
      "  ${COMMAND-FULL-NAME} add after.json",
      "  ${COMMAND-FULL-NAME} show --html trend.html"
    })
final class HistoryCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it, and reads its options
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "no command given; known: add, show");
  }

  /** Which history. */
  static final class FileOption {
    private static final String USUAL = "performance-history.jsonl";

    @Option(
        names = "--file",
        paramLabel = "F.jsonl",
        defaultValue = USUAL,
        description = "File of the history; default: " + USUAL + " in the current folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;
  }

  /** {@code verdict history add}. */
  @Command(
      name = "add",
      description =
          "Append measurements to the history; skip those that it already has. "
              + "An invalid measurement is refused: it would distort the history from then on.",
      footer = {"", "Example: ${COMMAND-FULL-NAME} after.json --file performance-history.jsonl"})
  static final class Add implements Callable<Integer> {
    @Mixin
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it
    private Common common;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
        paramLabel = "MEASUREMENT",
        arity = "1..*",
        description =
            "Measurement files of collect or duet, folders of runs, or logs of Gatling. For a log, the "
                + "achieved rate stands for the load; machine and commit are unknown.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FileOption history;

    @Override
    public Integer call() throws IOException {
      new OutputFiles(spec).checkFileToRead(history.file);
      List<HistoryEntry> entries = new ArrayList<>();
      for (Path path : paths) {
        Side side = SideReader.read(List.of(path), ReadProgress.NONE);
        requireKnown(path, side);
        List<BlockFigures> blocks = side.blocks().stream().map(BlockFigures::of).toList();
        if (isInvalid(path, blocks)) {
          return ExitCode.INVALID;
        }
        entries.addAll(HistorySummary.of(blocks));
      }
      HistoryFile.Added added = new HistoryFile(history.file).add(entries);
      Output.print(
          common.json
              ? "{\"schemaVersion\":1,\"added\":%d,\"measurements\":%d}\n"
                  .formatted(added.entries(), added.all())
              : "%d of %d added%s; %s has %d\n"
                  .formatted(
                      added.entries(),
                      entries.size(),
                      added.entries() < entries.size() ? ", the rest is already there" : "",
                      history.file,
                      added.all()));
      return ExitCode.FINE;
    }

    private static void requireKnown(Path path, Side side) {
      if (!side.blocks().stream().allMatch(HistorySummary::isKnown)) {
        throw new UnreadableInput(
            path,
            "has no start time, simulation name or duration",
            "a measurement of scripts/verdict collect or duet, or a simulation.log",
            "give the simulation.log of that run instead of its stats.json");
      }
    }

    /** Whether no figure of it may be quoted, which is said. */
    private static boolean isInvalid(Path path, List<BlockFigures> blocks) {
      List<Invalidity> invalidities = ComparisonJudge.invalidities(blocks);
      if (invalidities.isEmpty()) {
        return false;
      }
      System.err.println(
          "verdict: %s is INVALID and was not added: %s %s"
              .formatted(path, invalidities.get(0).found(), invalidities.get(0).cure()));
      return true;
    }
  }

  /** {@code verdict history show}. */
  @Command(
      name = "show",
      description = "Show each metric over time, and the commits at which it changed.",
      footer = {"", "Example: ${COMMAND-FULL-NAME} --html trend.html"})
  static final class Show implements Callable<Integer> {
    @Mixin
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it
    private Common common;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FileOption history;

    @Option(
        names = "--report",
        paramLabel = "F.md",
        description = "Write the Markdown to a file, too.")
    private @Nullable Path markdown;

    @Option(names = "--html", paramLabel = "F.html", description = "Write the charts as HTML.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
      new OutputFiles(spec).check(markdown, html);
      List<HistoryEntry> entries = new HistoryFile(history.file).read();
      if (entries.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            history.file
                + " has no measurement; add one: "
                + ProgramName.command("history", "add")
                + " FILE");
      }
      HistoryAnalysis history = Analysis.history(entries);
      HistoryReport report = new HistoryReport(history);
      String text = report.markdown();
      if (html != null) {
        AtomicFile.write(html, report.html());
      }
      if (markdown != null) {
        AtomicFile.write(markdown, text);
      }
      List<Path> written = Stream.of(markdown, html).filter(Objects::nonNull).toList();
      Output.print(common.json ? AnswerJson.render(history, written) : text);
      Output.announce(written);
      return ExitCode.FINE;
    }
  }
}
