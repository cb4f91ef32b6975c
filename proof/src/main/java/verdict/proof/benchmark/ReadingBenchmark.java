package verdict.proof.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.file.AtomicFile;

/** {@code scripts/benchmark-reading}: what reading a log costs, beside Gatling's own report. */
@Command(
    name = "benchmark-reading",
    usageHelpWidth = 100,
    description = {
      "Measure what reading a simulation.log costs: Gatling's own report of it, verdict inspect of it,",
      "and only summing its bytes, in one run on this machine. The answer is Markdown on stdout. It",
      "takes some minutes and needs an otherwise idle machine."
    },
    footer = {
      "",
      "The goals are for 10 million requests; small logs miss them, because each JVM has to start.",
      "Exit codes: 0 all goals met; 1 one missed; 64 wrong usage; 69 no Linux, or no disk space.",
      "",
      "Example: scripts/benchmark-reading --requests 1000000 --output reading.md"
    })
final class ReadingBenchmark implements Callable<Integer> {
  /** How scripts/verdict starts its JVM. */
  static final List<String> JAVA_OPTIONS = List.of("-XX:+UseSerialGC");

  private static final Path ROOT = Path.of(System.getProperty("verdict.root", "."));
  private static final int MISSED = 1;
  private static final int WRONG_USAGE = 64;
  private static final int NOT_THERE = 69;
  private static final int OUR_FAULT = 70;
  private static final long MOST_REQUESTS = 2_000_000_000;
  private static final long BYTES_PER_REQUEST = 42;
  private static final long HUGE_BYTES = 6_000_000_000L;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Requests in the log, 1 to 2000000000; default: 10000000.")
  private long requests;

  @Option(
      names = "--huge",
      description = "Also inspect a log of 100 million requests (4.2 GB) with -Xmx256m.")
  private boolean huge;

  @Option(
      names = "--output",
      paramLabel = "F.md",
      description = "Write the Markdown to a file, too.")
  private @Nullable Path output;

  @Option(names = "--keep", description = "Keep the temporary folder and print its name.")
  private boolean keep;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private @Nullable Workspace workspace;

  /** Runs the benchmark and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    ReadingBenchmark benchmark = new ReadingBenchmark();
    return new CommandLine(benchmark)
        .setParameterExceptionHandler(
            (e, given) -> benchmark.fail(WRONG_USAGE, e.getMessage() + "; see --help"))
        .setExecutionExceptionHandler((e, line, result) -> benchmark.fail(OUR_FAULT, e.toString()))
        .execute(arguments);
  }

  private int fail(int code, String sentence) {
    if (workspace == null || !workspace.isInterrupted()) { // else its failure is no news
      System.err.println("benchmark-reading: " + sentence);
    }
    return code;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (requests < 1 || requests > MOST_REQUESTS) {
      throw new ParameterException(
          spec.commandLine(), "--requests must be in [1, " + MOST_REQUESTS + "], was " + requests);
    }
    if (!MeteredProcess.isPossible()) {
      return fail(NOT_THERE, "it takes Linux, whose /proc tells what a process takes");
    }
    long needed = Math.max(2 * BYTES_PER_REQUEST * requests, huge ? HUGE_BYTES : 0);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long free = Files.getFileStore(temporary).getUsableSpace();
    if (free < needed) {
      return fail(
          NOT_THERE,
          "%.1f GB are needed in %s, and %.1f GB are free; name another place with TMPDIR"
              .formatted(needed / 1e9, temporary, free / 1e9));
    }
    String before = Machine.load();
    Measured measured = measure();
    String markdown = BenchmarkMarkdown.render(measured, circumstances(measured, before));
    System.out.print(markdown);
    if (output != null) {
      AtomicFile.write(output, markdown);
    }
    return Goal.of(measured).stream().allMatch(Goal::isMet) ? 0 : MISSED;
  }

  private Measured measure() throws IOException, InterruptedException {
    try (Workspace made = new Workspace(keep)) {
      workspace = made;
      if (keep) {
        System.err.println("benchmark-reading: the files are in " + made.folder());
      }
      return new SideBySide(
              made,
              List.of(ROOT.resolve("scripts/verdict").toString()),
              JAVA_OPTIONS,
              Optional.of(gatlingClassPath()))
          .measure(requests, huge);
    }
  }

  private static String gatlingClassPath() throws IOException {
    Path target = ROOT.resolve("simulations/target");
    String libraries = Files.readString(target.resolve("gatling-as-shipped.classpath")).strip();
    return target.resolve("test-classes") + ":" + libraries;
  }

  private List<String> circumstances(Measured measured, String loadBefore) throws IOException {
    return List.of(
        String.format(
            Locale.ROOT,
            "Measured on %s with `scripts/benchmark-reading%s%s`: %,d requests, %,.1f MB.",
            LocalDate.now(ZoneOffset.UTC),
            requests == 10_000_000 ? "" : " --requests " + requests,
            huge ? " --huge" : "",
            measured.requests(),
            measured.logBytes() / 1e6),
        Machine.describe() + ".",
        "Gatling is %s.".formatted(GatlingReport.versions(gatlingClassPath())),
        "Load average %s before and %s after.".formatted(loadBefore, Machine.load()));
  }
}
