package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GitRepository;
import verdict.testing.TestRun;

/** {@code collect} as a process, with a script in Maven's place. */
@DisabledOnOs(OS.WINDOWS)
class CollectIT {
  @TempDir Path folder;

  @BeforeEach
  void makeARoot() throws IOException {
    Files.createDirectories(folder.resolve("root/simulations"));
    Files.createDirectories(folder.resolve("root/reports/runs"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("root/pom.xml"), "<project/>");
    Files.writeString(folder.resolve("root/verdict.yml"), GitRepository.PROJECT);
  }

  private void maven(String script) throws IOException {
    Path mvn = Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\n" + script);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  private Process collect(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dverdict.root=" + folder.resolve("root"));
    command.add("-cp");
    command.add(
        Path.of("target/classes").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target/runtime.classpath")).strip());
    command.addAll(List.of("verdict.command.VerdictCommand", "collect"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.start();
  }

  @Test
  void measuresAndWritesWhereItWasAsked() throws Exception {
    TestRun.fine(1).in(folder.resolve("prepared"));
    maven(
        "echo \"$@\" > ../arguments; echo loading\n"
            + "for a in \"$@\"; do case $a in -Drun.id=*) cp -r ../prepared"
            + " reports/runs/${a#-Drun.id=};; esac; done\n"
            + "exit 1\n"); // as after a missed assertion
    Process process =
        collect(
            "--rps",
            "10",
            "--journey",
            "reading",
            "--output",
            "new/a.json",
            "--report",
            "a.md",
            "--label",
            "é |x");
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("loading\nverdict: wrote new/a.json\nverdict: wrote a.md\nverdict: wrote ")
        .contains("/report.html\n");
    assertThat(Files.readString(folder.resolve("arguments")))
        .contains("gatling:test -Drun.id=steady-", "-Dverdict.report=off", "-Drps=10 ")
        .contains("-Djourney=reading ")
        .contains("-Dduration=60s");
    assertThat(Files.readString(folder.resolve("new/a.json"))).contains("é |x");
    assertThat(folder.resolve("a.md")).isNotEmptyFile();
  }

  /** Leaves a copy of a prepared run in the place that each call names. */
  private void mavenThatMeasures() throws IOException {
    TestRun.fine(1).in(folder.resolve("prepared"));
    maven(
        "echo \"$@\" >> ../arguments\n"
            + "for a in \"$@\"; do case $a in -Drun.id=*) id=${a#-Drun.id=};; esac; done\n"
            + "cp -r ../prepared reports/runs/$id\n"
            + "sed \"s/steady-20261124-021530-9f3c/$id/\" ../prepared/run.json"
            + " > reports/runs/$id/run.json\n");
  }

  @Test
  void everyRunIsACallOfItsOwn() throws Exception {
    mavenThatMeasures();
    Process process =
        collect("--runs", "3", "--warm-up", "5s", "--output", "a.json", "--junit", "a.xml");
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(call -> call.contains(" -DwarmUp=5s"));
    assertThat(Files.readString(folder.resolve("out"))).startsWith("OBJECTIVES MET in all runs");
    assertThat(Files.readString(folder.resolve("a.json"))).contains("\"windows\"");
    assertThat(Files.readString(folder.resolve("a.xml"))).contains("tests=\"6\"");
  }

  @Test
  void withABaselineItCompares() throws Exception {
    mavenThatMeasures();
    assertThat(collect("--output", "before.json").waitFor()).isZero();
    Process after = collect("--baseline", "before.json", "--report", "pr.md");
    assertThat(after.waitFor()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(Files.readString(folder.resolve("out")))
        .startsWith(
            "INCONCLUSIVE at 50 rps (A/A test: both sides run the same commit and configuration): one"
                + " run a side cannot tell a change from noise");
    assertThat(Files.readString(folder.resolve("pr.md"))).contains("## Baseline performance");
  }

  @Test
  void aRunThatLeavesNothingIs69AndKeepsTheOldFiles() throws Exception {
    maven("exit 3\n");
    Files.writeString(folder.resolve("a.json"), "old");
    assertThat(collect("--output", "a.json").waitFor()).isEqualTo(69);
    assertThat(Files.readString(folder.resolve("err")))
        .contains("left no recording", "(it ended with exit code 3)");
    assertThat(folder.resolve("a.json")).hasContent("old");
  }

  @Test
  void interruptedItLeavesNoProcess() throws Exception {
    maven("sleep 300 &\necho $! > ../pid.part; mv ../pid.part ../pid; wait\n");
    Process process = collect();
    Path pid = folder.resolve("pid");
    for (int i = 0; i < 200 && !Files.exists(pid); i++) {
      Thread.sleep(50);
    }
    long sleeping = Long.parseLong(Files.readString(pid).strip());
    process.destroy();
    assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    Optional<ProcessHandle> left = ProcessHandle.of(sleeping).filter(ProcessHandle::isAlive);
    assertThat(left).isEmpty();
  }

  @Test
  void aRefusalIsSaidAndItsExitCodeKept() throws Exception {
    String refuse =
        "for a in \"$@\"; do case $a in -Dverdict.refusal=/*) f=${a#-Dverdict.refusal=};"
            + " printf '%s' \"$f\" > ../where; printf '"
            + "REFUSAL' > \"$f\";; esac; done\nexit 1\n";
    maven(refuse.replace("REFUSAL", "64 unknown journey x; known: fight\\n"));
    assertThat(collect().waitFor()).isEqualTo(64);
    assertThat(folder.resolve("err")).hasContent("verdict: unknown journey x; known: fight");
    Path where = Path.of(Files.readString(folder.resolve("where")));
    assertThat(where).doesNotExist();
    assertThat(where.getParent()).doesNotExist();
    maven(refuse.replace("REFUSAL", "69 "));
    assertThat(collect().waitFor()).isEqualTo(69);
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void interruptedItLetsWhatIsDeeperCleanUp() throws Exception {
    // Maven starts a load generator, and that a guard, which ends when its pipe closes.
    Files.writeString(
        folder.resolve("guard"),
        "trap 'echo killed > ../how; exit' TERM\ncat; sleep 1; echo cleaned > ../how\n");
    Files.writeString(
        folder.resolve("generator"),
        "mkfifo ../pipe; sh ../guard < ../pipe &\nexec 3> ../pipe; echo > ../ready; wait\n");
    maven("sh ../generator & wait\n");
    Process process = collect();
    Path ready = folder.resolve("ready");
    for (int i = 0; i < 200 && !Files.exists(ready); i++) {
      Thread.sleep(50);
    }
    process.destroy();
    assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("how")).hasContent("cleaned");
  }
}
