package verdict.proof.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import verdict.file.ReadProgress;
import verdict.run.Side;
import verdict.run.results.SideReader;

/** One real round of a duet, of which somebody takes care that it cannot be trusted. */
final class SpoiledRound implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern FOLDER = Pattern.compile(" in (\\S+/duet-[^;\\s]+);");

  private final Process verdict;
  private final Path out;
  private final Path err;

  private SpoiledRound(Process verdict, Path out, Path err) {
    this.verdict = verdict;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it: a candidate whose answers take 20 % longer, and a short warm-up.
   *
   * @param options more of them
   */
  static SpoiledRound start(Path folder, String... options) throws IOException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command =
        new ArrayList<>(
            List.of(
                ROOT.resolve("scripts/verdict").toString(),
                "duet",
                "--rounds=1",
                "--warm-up=20s",
                "--candidate-bottleneck=slower",
                "--set-candidate=bottleneck.slower.percent=20"));
    command.addAll(List.of(options));
    Process verdict =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new SpoiledRound(verdict, out, err);
  }

  boolean isRunning() {
    return verdict.isAlive();
  }

  int exitCode() throws InterruptedException {
    return verdict.waitFor();
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  /** What it wrote for people. */
  String report() throws IOException {
    String file =
        out()
            .lines()
            .map(String::strip)
            .filter(line -> line.endsWith("report.md"))
            .findFirst()
            .orElseThrow();
    return Files.readString(Path.of(file));
  }

  /** How many requests of the baseline failed in its windows. */
  long baselineFailures() throws IOException {
    Matcher folder = FOLDER.matcher(err());
    if (!folder.find()) {
      throw new IllegalStateException(err());
    }
    Side side =
        SideReader.read(
            List.of(Path.of(folder.group(1)).resolve("baseline.json")), ReadProgress.NONE);
    return side.blocks().stream()
        .flatMap(block -> block.results().requests().stream())
        .mapToLong(request -> request.allFailed().total())
        .sum();
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  /**
   * Which side's block is being measured: the one whose folder came last, the candidate where both
   * are loaded at once; empty before it.
   */
  Optional<String> side() throws IOException {
    Matcher folder = FOLDER.matcher(err());
    if (!folder.find()) {
      return Optional.empty();
    }
    Path round = Path.of(folder.group(1)).resolve("round-01");
    if (!Files.isDirectory(round)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(round)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("block-"))
          .max(Comparator.naturalOrder())
          .map(name -> name.substring(name.lastIndexOf('-') + 1));
    }
  }

  /** The JVM that loads; empty when it has ended, which is before the answer. */
  Optional<ProcessHandle> loadGenerator() {
    return descendant("-Dduet.ask=");
  }

  /** A service of the candidate, on Linux. */
  ProcessHandle ofCandidate(String mainClass) {
    ProcessHandle launcher = descendant("logs-candidate").orElseThrow();
    return launcher.descendants().filter(p -> says(p, mainClass)).findFirst().orElseThrow();
  }

  private Optional<ProcessHandle> descendant(String argument) {
    return verdict.descendants().filter(p -> says(p, argument)).findFirst();
  }

  private static boolean says(ProcessHandle process, String argument) {
    try {
      // ProcessHandle tells no more than a page of it, which a class path fills.
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).contains(argument);
    } catch (IOException e) {
      return false; // it has ended meanwhile
    }
  }

  /** Ends it as Ctrl-C does, so that it stops what it started. */
  @Override
  public void close() throws InterruptedException {
    verdict.destroy();
    verdict.waitFor();
  }
}
