package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code duet}, ended from outside. */
@DisabledOnOs(OS.WINDOWS)
class DuetInterruptedIT {
  private static final String[] MAIN = {"duet", "--baseline", "main", "--candidate", "HEAD"};
  private static final String SLEEP =
      "sleep 300 &\necho $! > \"$here/pid.part\"; mv \"$here/pid.part\" \"$here/pid\"; wait\n";

  @TempDir Path folder;
  private DuetProcess duet;

  @BeforeEach
  void makeARoot() throws IOException {
    duet = DuetProcess.in(folder);
  }

  private static boolean isAlive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
  }

  @Test
  void inARoundItKeepsTheRoundsThatAreDone() throws Exception {
    Files.writeString(folder.resolve(DuetProcess.PROGRAM), "./my verdict"); // as it was typed
    // As the load generator does: it ends, and what it started ends with it.
    duet.round(
        "case $round in *02) ;; *) "
            + DuetProcess.DONE.strip()
            + "; exit;; esac\n"
            + "trap 'kill $!; exit 143' TERM\n"
            + SLEEP);
    Process process = duet.start(List.of(), MAIN);
    String sleeping = duet.await("pid");
    assertThat(duet.repository().workTrees()).hasSize(1);
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    DuetProcess.Ended ended = duet.ended(process);
    assertThat(ended.code()).isEqualTo(143);
    assertThat(ended.sentence())
        .isEqualTo(
            "verdict: interrupted; 1 of at most 16 rounds are kept; continue with: './my verdict' duet --resume "
                + duet.duet());
    assertThat(ended.err()).doesNotContain("failed");
    assertThat(isAlive(sleeping)).isFalse();
    assertThat(duet.repository().workTrees()).isEmpty();
    assertThat(folder.resolve("root/.verdict/worktrees")).isEmptyDirectory();
    duet.round(DuetProcess.DONE);
    assertThat(duet.run("duet", "--resume", duet.duet().toString()).code()).isZero();
    assertThat(duet.duet().resolve("round-02.broken-1")).exists();
  }

  @Test
  void inABuildItLeavesNothing() throws Exception {
    duet.maven("case \"$3\" in -f) " + SLEEP.strip() + ";; esac\n");
    Process process = duet.start(List.of(), MAIN);
    String sleeping = duet.await("pid");
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(duet.ended(process).err()).doesNotContain("does not build", "fault");
    assertThat(isAlive(sleeping)).isFalse();
    assertThat(duet.repository().workTrees()).isEmpty();
    assertThat(folder.resolve("root/.verdict/worktrees")).isEmptyDirectory();
  }

  @Test
  void killedItsWorkTreesAreRemovedByTheNextOneAndItCanBeResumed() throws Exception {
    duet.round("trap 'kill $!; exit 143' TERM\n" + SLEEP);
    Process process = duet.start(List.of(), MAIN);
    String sleeping = duet.await("pid");
    process.destroyForcibly().waitFor();
    ProcessHandle.of(Long.parseLong(sleeping)).ifPresent(ProcessHandle::destroy);
    assertThat(duet.repository().workTrees()).hasSize(1);
    duet.round(DuetProcess.DONE);
    assertThat(duet.run("duet", "--resume", duet.duet().toString()).code()).isZero();
    assertThat(duet.repository().workTrees()).isEmpty();
    assertThat(folder.resolve("root/.verdict/worktrees")).isEmptyDirectory();
  }

  @Test
  void twoProcessesDoNotRunTheSameDuet() throws Exception {
    duet.round("trap 'kill $!; exit 143' TERM\n" + SLEEP);
    Process first = duet.start(List.of(), MAIN);
    duet.await("pid");
    Path err = folder.resolve("err");
    Files.move(err, folder.resolve("err-of-the-first")); // it keeps writing there
    DuetProcess.Ended second = duet.run("duet", "--resume", duet.duet().toString());
    assertThat(second.code()).isEqualTo(64);
    assertThat(second.sentence()).contains("is in use by another process; wait until it ends");
    first.destroy();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
