package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.JsonDocument;

class MachineUseTest {
  private static final long LOAD_GENERATOR = 100;

  @TempDir private Path folder;
  private Path proc;
  private Path state;

  @BeforeEach
  void makeFolders() throws IOException {
    proc = Files.createDirectory(folder.resolve("proc"));
    state = Files.createDirectory(folder.resolve("state"));
  }

  @Test
  void allButIdlingAndWaitingForTheDiskIsBusy() throws IOException {
    // user nice system idle iowait irq softirq steal guest guest_nice
    stat("cpu  1000 200 300 99999 7777 40 50 60 500 100\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
    assertThat(now().orElseThrow().busySeconds()).isEqualTo(16.5);
  }

  @Test
  void oursIsTheLoadGeneratorAndAllThatDescendFromIt() throws IOException {
    stat("cpu 9 0 0 0 0 0 0 0 0 0\n");
    process(1, "init", 0, 5_000);
    process(LOAD_GENERATOR, "java", 1, 1_000);
    process(101, "java) S 1 (x", LOAD_GENERATOR, 200);
    process(99, "java", 101, 30); // a number below that of its parent
    process(300, "java", 1, 7_000);
    assertThat(now().orElseThrow().ownSeconds()).isEqualTo(12.3);
  }

  @Test
  void oursArePostgresServersThatWorkInOurFolderAndTheirChildren() throws IOException {
    stat("cpu 9 0 0 0 0 0 0 0 0 0\n");
    process(LOAD_GENERATOR, "java", 1, 1_000);
    worksIn(process(200, "postgres", 1, 200), state.resolve("running/database-101"));
    process(201, "postgres", 200, 30);
    worksIn(process(210, "postgres", 1, 4_000), folder.resolve("state-of-others"));
    worksIn(process(220, "vim", 1, 5_000), state);
    assertThat(now().orElseThrow().ownSeconds()).isEqualTo(12.3);
  }

  @Test
  void anotherSystemTellsNothing() {
    assertThat(now()).isEmpty();
  }

  @Test
  void whatCannotBeReadTellsNothing() throws IOException {
    stat("intr 12345\n");
    assertThat(now()).isEmpty();
  }

  @Test
  void aProcessThatHasJustEndedIsPassedOver() throws IOException {
    stat("cpu 9 0 0 0 0 0 0 0 0 0\n");
    Files.createDirectories(proc.resolve("77"));
    assertThat(now().orElseThrow().ownSeconds()).isZero();
  }

  @Test
  void neighboursUseWhatWeDoNot() {
    MachineUse use =
        MachineUse.between(
            new MachineUse.Edge(-5_000_000_000L, Optional.of(times(100, 10, 1, 7))),
            new MachineUse.Edge(13_100_000_000L, Optional.of(times(112.3, 21.9, 1.5, 9.25))));
    assertThat(json(use))
        .isEqualTo(
            "{\"monotonicSeconds\":18.1,\"busyCpuSeconds\":12.3,\"neighbourCpuSeconds\":0.4,"
                + "\"stolenCpuSeconds\":0.5,\"waitingSeconds\":2.25}");
  }

  @Test
  void neighboursNeverUseLessThanNothing() {
    CpuTimes none = times(0, 0, 0, 0);
    MachineUse use = new MachineUse(2, Optional.of(times(1.99, 2.01, 0, 0).since(none)));
    assertThat(json(use)).contains("\"neighbourCpuSeconds\":0.0");
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    MachineUse.Edge told = new MachineUse.Edge(0, Optional.of(times(1, 1, 0, 0)));
    MachineUse.Edge silent = new MachineUse.Edge(1_000_000_000, Optional.empty());
    assertThat(json(MachineUse.between(told, silent))).isEqualTo("{\"monotonicSeconds\":1.0}");
  }

  private static CpuTimes times(double busy, double own, double stolen, double waiting) {
    return new CpuTimes(busy, own, stolen, OptionalDouble.of(waiting));
  }

  @Test
  void stealIsAPartOfTheBusyTimeAndPressureSaysHowLongTasksWaited() throws IOException {
    stat("cpu  1000 200 300 99999 7777 40 50 60 500 100\n");
    assertThat(now().orElseThrow().stolenSeconds()).isEqualTo(0.6);
    assertThat(now().orElseThrow().waitingSeconds()).isEmpty();
    Files.createDirectory(proc.resolve("pressure"));
    Files.writeString(
        proc.resolve("pressure/cpu"),
        "some avg10=75.89 avg60=42.40 avg300=27.95 total=1500000\n"
            + "full avg10=0.00 avg60=0.00 avg300=0.00 total=7\n");
    assertThat(now().orElseThrow().waitingSeconds()).hasValue(1.5);
  }

  private static String json(MachineUse use) {
    return JsonDocument.line(use.facts());
  }

  private Optional<CpuTimes> now() {
    return CpuTimes.now(proc, LOAD_GENERATOR, state);
  }

  private void stat(String text) throws IOException {
    Files.writeString(proc.resolve("stat"), text);
  }

  /** A process whose own CPU time and that of its children that have ended add up to this. */
  private Path process(long pid, String name, long parent, long ticks) throws IOException {
    Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
    long user = ticks / 2;
    long system = ticks - user - 4;
    Files.writeString(
        folder.resolve("stat"),
        "%d (%s) S %d 1 1 0 -1 4194560 9 9 9 9 %d %d 3 1 20 0 1 0 4242 1 1\n"
            .formatted(pid, name, parent, user, system));
    return folder;
  }

  private static void worksIn(Path process, Path folder) throws IOException {
    Files.createSymbolicLink(process.resolve("cwd"), folder);
  }
}
