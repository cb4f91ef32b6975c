package verdict.collect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemProcessTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir Path folder;

  private SystemProcess start(String script) throws IOException {
    return SystemProcess.start(
        List.of("sh", "-c", script), folder, Map.of("GREETING", "hello"), folder.resolve("log"));
  }

  /** A process whose id the script has written into a file. */
  private ProcessHandle process(String file) throws IOException, InterruptedException {
    return ProcessHandle.of(Long.parseLong(written(file))).orElseThrow();
  }

  private String written(String file) throws IOException, InterruptedException {
    Path written = folder.resolve(file);
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      if (Files.exists(written) && Files.readString(written).endsWith("\n")) {
        return Files.readString(written).strip();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no " + file + ": " + Files.readString(folder.resolve("log")));
  }

  private static void assertEnds(ProcessHandle process) {
    assertThat(process.onExit())
        .as("process %s", process.pid())
        .succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void endsWithAllThatItStartedAlsoWhatHasLeftItsParent() throws Exception {
    ProcessHandle child;
    ProcessHandle orphan;
    try (SystemProcess system =
        start("sleep 1000 & echo $! > child; (sleep 1000 & echo $! > orphan); echo ready; wait")) {
      child = process("child");
      orphan = process("orphan");
      assertThat(child.isAlive()).isTrue();
      assertThat(orphan.isAlive()).isTrue();
      assertThat(system.isRunning()).isTrue();
    }
    assertEnds(child);
    assertEnds(orphan);
  }

  @Test
  void whatOutlivesTheCommandEndsWhenItIsClosed() throws Exception {
    ProcessHandle left;
    try (SystemProcess system = start("sleep 1000 & echo $! > left; exit 3")) {
      left = process("left");
      for (int i = 0; i < PATIENCE_SECONDS * 20 && system.isRunning(); i++) {
        Thread.sleep(50);
      }
      assertThat(system.isRunning()).isFalse();
      assertThat(system.exitCode()).isEqualTo(3);
      assertThat(left.isAlive()).isTrue();
    }
    assertEnds(left);
  }

  @Test
  void isAskedToEndBeforeItIsKilled() throws Exception {
    try (SystemProcess unused =
        start(
            "trap 'echo asked > asked; exit 0' TERM; echo $$ > up; while :; do sleep 0.1; done")) {
      process("up");
    }
    assertThat(folder.resolve("asked")).hasContent("asked");
  }

  @Test
  void whatIgnoresTheRequestIsKilled() throws Exception {
    ProcessHandle stubborn;
    try (SystemProcess unused = start("trap '' TERM; echo $$ > up; sleep 1000")) {
      stubborn = process("up");
    }
    assertEnds(stubborn);
  }

  @Test
  void keepsTheOutputAndWhatTheSystemSaysOfItself() throws Exception {
    try (SystemProcess system =
        start(
            "echo $GREETING; echo; echo 'verdict.system={\"a\":1}'; echo oops >&2; echo $$ > up")) {
      written("up");
      for (int i = 0; i < PATIENCE_SECONDS * 20 && system.lastLines().size() < 2; i++) {
        Thread.sleep(50);
      }
      assertThat(system.lastLines()).containsExactly("hello", "oops");
      assertThat(system.described()).hasValue("{\"a\":1}");
      assertThat(folder.resolve("log")).content().startsWith("hello\n");
    }
  }

  @Test
  void aFloodOfOutputFillsNoDisk() throws Exception {
    try (SystemProcess system = start("yes flood | head -c 200000000; echo $$ > up")) {
      written("up");
      assertThat(Files.size(folder.resolve("log"))).isLessThan(60L << 20);
      assertThat(system.log()).exists();
    }
  }
}
