package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.run.folder.RunFolder;
import verdict.run.measurement.MeasurementWriter;
import verdict.testing.TestRun;

/** Where output goes that is no file, and what is said of output that is lost. */
@DisabledOnOs(OS.WINDOWS)
class OutputIT {
  private static final String LOST =
      "verdict: cannot write the answer to standard output: the disk is full, or the program that"
          + " reads it has ended\n";

  @TempDir Path folder;

  @BeforeEach
  void measure() throws IOException {
    Path run = TestRun.fine(1).withServiceMetrics().in(folder.resolve("run"));
    MeasurementWriter.write(RunFolder.read(run), folder.resolve("a.json"));
    MeasurementWriter.write(RunFolder.read(run), folder.resolve("b.json"));
  }

  private VerdictProcess.Result verdict(String shell, String... arguments)
      throws IOException, InterruptedException {
    return new VerdictProcess(folder).within(shell, List.of("-XX:-UsePerfData"), arguments);
  }

  private void oneSentence(VerdictProcess.Result result, int code, String sentence) {
    assertThat(result.err()).isEqualTo(sentence);
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void filesOfAComparisonMayGoIntoOneFifoWhichStaysOne() throws Exception {
    Path fifo = folder.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(fifo));
    VerdictProcess.Result result = // it is open from the first to the last of them
        verdict("exec 3>fifo", "compare", "a.json", "b.json", "--report", "fifo", "--junit=fifo");
    assertThat(result.code()).as(result.err()).isBetween(0, 3);
    assertThat(read.get(30, TimeUnit.SECONDS)).contains("Baseline: a.json", "<testsuites");
    assertThat(Files.isRegularFile(fifo)).isFalse();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aReportOnStdoutComesBeforeTheAnswerAndNeitherIsLost() throws Exception {
    assumeThat(Path.of("/dev/stdout")).exists();
    String answer = verdict(":", "inspect", "a.json").out();
    VerdictProcess.Result both = verdict(":", "inspect", "a.json", "--report", "/dev/stdout");
    assertThat(both.out()).isEqualTo(answer + answer);
    assertThat(both.code()).isZero();
  }

  @Test
  void aFolderForAFileIsWrongUsageBeforeAnythingIsRead() throws Exception {
    for (String command : List.of("inspect none --report", "compare none none --junit")) {
      String[] arguments = (command + " run").split(" ");
      oneSentence(
          verdict(":", arguments),
          64,
          "verdict: run is a folder, it must be a file; add a file name; see: scripts/verdict "
              + arguments[0]
              + " --help\n");
    }
    assertThat(verdict(":", "merge", "none", "none", "--output", "a.json").err())
        .contains("a.json is a file, it must be a folder");
    assertThat(verdict(":", "history", "add", "none", "--file", "/dev/stdout").err())
        .contains("/dev/stdout is a device or a pipe, it must be a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect a.json", "report run", "--help", "compare --help", "--version"})
  void anAnswerThatDoesNotFitOnTheDiskIs74(String command) throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    oneSentence(verdict("exec >/dev/full", command.split(" ")), 74, LOST);
  }

  @Test
  void filesThatWereWrittenBeforeStay() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    String[] compare = {"compare", "a.json", "b.json", "--report", "pr.md", "--output", "pr.json"};
    assertThat(verdict("exec >/dev/full", compare).code()).isEqualTo(74);
    assertThat(folder.resolve("pr.md")).content().contains("Baseline: a.json");
    assertThat(folder.resolve("pr.json")).isNotEmptyFile();
  }

  @Test
  void aReaderThatHasEndedIsOneSentence() throws Exception {
    // Opened for both first, so that opening it for writing does not wait for a reader.
    String noReader = "mkfifo fifo; exec 3<>fifo >fifo 3<&-";
    oneSentence(verdict(noReader, "inspect", "a.json"), 74, LOST);
  }

  @Test
  void aClosedStdoutIsOneSentence() throws Exception {
    oneSentence(verdict("exec >&-", "inspect", "a.json"), 74, LOST);
  }

  @Test
  void tooLittleMemoryForTheInputIsNotARegression() throws Exception {
    Files.writeString(folder.resolve("big.jsonl"), "\n".repeat(20_000_000));
    VerdictProcess.Result result =
        new VerdictProcess(folder)
            .run(List.of("-Xmx12m"), "history", "show", "--file", "big.jsonl");
    oneSentence(
        result,
        70,
        "verdict: Java ran out of memory (Java heap space); give it more:"
            + " JAVA_TOOL_OPTIONS=-Xmx2g\n");
  }
}
