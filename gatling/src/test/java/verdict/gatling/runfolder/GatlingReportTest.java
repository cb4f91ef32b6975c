package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatlingReportTest {
  private static final Instant startedAt = Instant.parse("2026-11-24T02:15:30.100Z");

  @TempDir private Path results;
  @TempDir private Path run;

  @Test
  void takesTheFirstReportAfterTheStart() throws IOException {
    report("namedsimulation-20261124021530099");
    report("namedsimulation-20261124021530123");
    report("namedsimulation-20261124021640000");
    new GatlingReport(results).copyTo(run, startedAt);
    assertThat(run.resolve("gatling/js/x.js")).hasContent("namedsimulation-20261124021530123");
  }

  @Test
  void aRunWithoutAReportLeavesNone() throws IOException {
    Files.createDirectories(results.resolve("namedsimulation-20261124021530123"));
    new GatlingReport(results).copyTo(run, startedAt);
    assertThat(run.resolve("gatling")).doesNotExist();
  }

  @Test
  void aProjectOfAUserLetsGatlingWriteIntoItsOwnTarget() throws IOException {
    assertThat(GatlingReport.below(run).results()).isEqualTo(run.resolve("target/gatling"));
    Path ours = Files.createDirectories(run.resolve("simulations/target/gatling"));
    assertThat(GatlingReport.below(run).results()).isEqualTo(ours);
  }

  private void report(String name) throws IOException {
    Files.createDirectories(results.resolve(name).resolve("js"));
    Files.writeString(results.resolve(name).resolve("index.html"), "");
    Files.writeString(results.resolve(name).resolve("js/x.js"), name);
  }
}
