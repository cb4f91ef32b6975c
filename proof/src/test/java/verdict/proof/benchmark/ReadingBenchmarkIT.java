package verdict.proof.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark with real processes; what it takes is asserted nowhere. */
class ReadingBenchmarkIT {
  private static final Path CLASSES = Path.of("../verdict/target/classes").toAbsolutePath();

  @TempDir private Path folder;
  private Path temporary;

  @BeforeEach
  void onLinuxAlone() throws IOException {
    assumeTrue(MeteredProcess.isPossible());
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  private static List<String> verdict() throws IOException {
    String libraries = Files.readString(Path.of("../verdict/target/runtime.classpath")).strip();
    List<String> command = new ArrayList<>(List.of(SideBySide.java()));
    command.addAll(ReadingBenchmark.JAVA_OPTIONS);
    command.addAll(List.of("-cp", CLASSES + ":" + libraries, "verdict.command.VerdictCommand"));
    return command;
  }

  @Test
  void aTinyLogGivesEveryTableButGatlings() throws Exception {
    Measured measured;
    Path used;
    try (Workspace workspace = new Workspace(false)) {
      used = workspace.folder();
      measured =
          new SideBySide(workspace, verdict(), ReadingBenchmark.JAVA_OPTIONS, Optional.empty())
              .measure(1_000, false);
    }
    assertThat(used).doesNotExist();
    assertThat(measured.inspect())
        .hasSize(3)
        .allSatisfy(
            cost -> {
              assertThat(cost.wallSeconds()).isPositive();
              assertThat(cost.cpuSeconds()).isPositive();
              assertThat(cost.peakBytes()).isGreaterThan(1e6);
            });
    assertThat(measured.jvms()).hasSize(3).allSatisfy(passes -> assertThat(passes).hasSize(5));
    assertThat(BenchmarkMarkdown.render(measured, List.of("A sentence.")))
        .startsWith("A sentence.\n\n| a process of its own |")
        .contains("| `scripts/verdict inspect --json`, the median | 3 |", "| passes | 3 | 12 |")
        .contains("- within 3 times of reading the bytes and summing them, in a JVM's first pass:");
  }

  @Test
  void theScriptStartsItsJvmAsTheBenchmarkDoes() throws IOException {
    assertThat(Files.readString(Path.of("../scripts/verdict")))
        .contains(
            "start-java\" verdict \""
                + String.join(" ", ReadingBenchmark.JAVA_OPTIONS)
                + " -Dverdict.");
  }

  @Test
  void wrongUsageIsOneSentence() {
    assertThat(ReadingBenchmark.run("--requests", "0")).isEqualTo(64);
    assertThat(ReadingBenchmark.run("--requests", "many")).isEqualTo(64);
  }

  /** The benchmark's own process, with a script in the place of the program. */
  private Process benchmark(String script) throws IOException {
    Path program = folder.resolve("scripts/verdict");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path target = Files.createDirectories(folder.resolve("simulations/target"));
    Files.writeString(target.resolve("gatling-as-shipped.classpath"), "none");
    return new ProcessBuilder(
            SideBySide.java(),
            "-Dverdict.root=" + folder,
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            ReadingBenchmark.class.getName(),
            "--requests",
            "1000")
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  @Test
  void whoEndsItEndsItsProcessesAndItsFolder() throws Exception {
    Process benchmark = benchmark("exec sleep 60");
    while (benchmark.descendants().findAny().isEmpty()) {
      assertThat(benchmark.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    ProcessHandle child = benchmark.descendants().findFirst().orElseThrow();
    assertThat(left()).hasSize(1);
    benchmark.destroy(); // SIGTERM; Ctrl-C takes the same way
    assertThat(benchmark.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(child.isAlive()).isFalse();
    assertThat(left()).isEmpty();
    assertThat(folder.resolve("err")).content().doesNotContain("Exception");
  }

  @Test
  void aProgramThatFailsIsNamedAndNothingIsLeft() throws Exception {
    Process benchmark = benchmark("echo broken >&2; exit 3");
    assertThat(benchmark.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(benchmark.exitValue()).isEqualTo(70);
    assertThat(folder.resolve("err")).content().contains("ended with 3: broken");
    assertThat(left()).isEmpty();
  }
}
