package verdict.proof.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verdict.run.Measurement;
import verdict.run.measurement.MeasurementWriter;
import verdict.testing.TestRun;

/** {@code scripts/benchmark-comparing}: what comparing many runs costs, beside parsing them. */
@Command(
    name = "benchmark-comparing",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = {
      "Measure how long verdict compare takes for two sides of many runs, with both reports written:",
      "as a process, next to one that only parses the same files. The answer is Markdown on stdout.",
      "It needs Linux and some minutes."
    },
    footer = {"", "Example: scripts/benchmark-comparing --runs 20 --requests 1000000"})
final class ComparingBenchmark implements Callable<Integer> {
  private static final Path ROOT =
      Path.of(System.getProperty("verdict.root", "..")).toAbsolutePath();
  private static final int REQUESTS_PER_SECOND = 1_000;

  /** Of every {@link TestRun}. */
  private static final Instant START = Instant.parse("2026-11-24T02:15:30.123Z");

  @Option(
      names = "--runs",
      defaultValue = "20",
      description = "Runs per side; default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--requests",
      defaultValue = "1000000",
      description = "Requests per run; default: ${DEFAULT-VALUE}.")
  private int requests;

  @Option(
      names = "--times",
      defaultValue = "5",
      description = "Repetitions of each; default: ${DEFAULT-VALUE}.")
  private int times;

  private final SplittableRandom random = new SplittableRandom(1);

  /** Runs the benchmark and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ComparingBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String before = Machine.load();
    try (Workspace workspace = new Workspace(false)) {
      List<String> sides = List.of(side(workspace, "a"), side(workspace, "b"));
      List<Cost> parsing = new ArrayList<>();
      List<Cost> comparing = new ArrayList<>();
      for (int i = 0; i < times; i++) { // in turn, so that both meet the same machine
        parsing.add(workspace.run(parse(sides), workspace.folder().resolve("parsed")));
        comparing.add(workspace.run(compare(workspace, sides), workspace.folder().resolve("said")));
      }
      System.out.print(markdown(parsing, comparing, before));
    }
    return 0;
  }

  /** The files of a side, joined by commas; its runs differ by some percent, as real ones do. */
  private String side(Workspace workspace, String name) throws IOException {
    List<String> files = new ArrayList<>();
    int seconds = Math.max(1, requests / REQUESTS_PER_SECOND);
    for (int i = 0; i < runs; i++) {
      Path folder = workspace.folder().resolve(name + i);
      Measurement run =
          TestRun.empty()
              .steady("fights: fight", requests, seconds, 1 + random.nextDouble() / 50)
              .json(j -> j.withObject("load").put("requestsPerSecond", REQUESTS_PER_SECOND))
              .json(j -> j.withObject("load").put("durationSeconds", seconds))
              .json(j -> j.withObject("load").put("requestsPerJourney", 1))
              .json(j -> j.withObject("load").put("journeysAsked", requests))
              .json(j -> j.put("endedAt", START.plusSeconds(seconds + 1).toString()))
              .withServiceMetrics()
              .measured(folder);
      Path file = workspace.folder().resolve(name + i + ".json");
      MeasurementWriter.write(run, file);
      files.add(file.toString());
    }
    return String.join(",", files);
  }

  private static List<String> compare(Workspace workspace, List<String> sides) {
    Path out = workspace.folder();
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("scripts/verdict").toString()));
    command.add("compare");
    command.addAll(sides);
    command.addAll(List.of("--report", out.resolve("pr.md").toString()));
    command.addAll(List.of("--html", out.resolve("pr.html").toString()));
    // Whatever it says ends with 0: what is timed is the way there.
    String quoted = command.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    return List.of("sh", "-c", quoted + " || [ $? -le 3 ]");
  }

  private static List<String> parse(List<String> sides) {
    List<String> command = new ArrayList<>(List.of(SideBySide.java()));
    command.addAll(ReadingBenchmark.JAVA_OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ParsingOnly.class.getName());
    sides.forEach(side -> command.addAll(List.of(side.split(","))));
    return command;
  }

  private String markdown(List<Cost> parsing, List<Cost> comparing, String before)
      throws IOException {
    return String.format(
        Locale.ROOT,
        """
        Measured on %s: 2 sides of %d runs, %,d requests each.
        %s.
        Load average %s before and %s after.

        | a process of its own, %d times in turn | wall, median | wall, best | CPU, median |
        | --- | ---: | ---: | ---: |
        | merely parsing the files (Jackson) | %s |
        | `scripts/verdict compare --report --html` | %s |
        """,
        LocalDate.now(ZoneOffset.UTC),
        runs,
        requests,
        Machine.describe(),
        before,
        Machine.load(),
        times,
        row(parsing),
        row(comparing));
  }

  private static String row(List<Cost> of) {
    return String.format(
        Locale.ROOT,
        "%.2f s | %.2f s | %.2f s",
        Cost.median(of).wallSeconds(),
        Cost.best(of).wallSeconds(),
        Cost.median(of).cpuSeconds());
  }
}
