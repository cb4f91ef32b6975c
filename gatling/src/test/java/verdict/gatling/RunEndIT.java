package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;
import verdict.gatling.testing.StubServices;
import verdict.gatling.testing.StubSimulation;
import verdict.gatling.testing.Superheroes;

/** What a whole Gatling process ends with, which is what lets Maven fail: 0 or not. */
class RunEndIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private StubServices services;
  private Path run;

  @BeforeEach
  void start() throws Exception {
    services = new StubServices(0);
    Superheroes.in(folder);
    run = folder.resolve("reports/runs/mine");
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void anInvalidRunEndsWith3AfterItsReportAndKeepsItsFiles() throws Exception {
    services.restartBetweenScrapes();
    Path target = PROJECT.resolve("verdict/target");
    String libraries = Files.readString(target.resolve("runtime.classpath")).strip();
    Ended ended = smoke(target.resolve("classes") + ":" + libraries);
    assertThat(ended.stdout()).contains("\nINVALID: smoke, ", "fights was restarted");
    assertThat(ended.stderr())
        .contains("verdict: wrote " + run.resolve("report.html"))
        .endsWith("the run is INVALID: do not quote its figures; Maven fails\n");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(run).isDirectoryContaining("glob:**/measurement.json");
    assertThat(run.resolve("report.md")).isNotEmptyFile();
    assertThat(run.resolve("gatling/index.html")).isNotEmptyFile();
  }

  @Test
  void aRunWithoutAReportEndsWith70AndKeepsItsFiles() throws Exception {
    Ended ended = smoke("/nowhere"); // so that Java ends with 1, which would be an answer
    assertThat(ended.stderr())
        .contains(
            "the report could not be written (Java ended with 1), and Maven fails; write it with: scripts/");
    assertThat(ended.exitCode()).isEqualTo(70);
    assertThat(run.resolve("run.json")).isNotEmptyFile();
    assertThat(run.resolve("response-times.hlog")).isNotEmptyFile();
    assertThat(run.resolve("gatling/index.html")).isNotEmptyFile();
  }

  private Ended smoke(String classPath) throws IOException, InterruptedException {
    Path root = folder;
    Path target = Files.createDirectories(root.resolve("verdict/target"));
    Files.writeString(target.resolve("runtime.classpath"), classPath + "\n");
    return new GatlingProcess(folder, root.resolve("simulations/target/gatling"))
        .run(
            StubSimulation.class,
            List.of(
                "-Dverdict.root=" + root,
                "-Dtarget=" + services.url(),
                "-Dsimulation=smoke",
                "-Dduration=2s",
                "-DwarmUp=0s",
                "-Drun.id=mine"),
            Duration.ofMinutes(2));
  }
}
