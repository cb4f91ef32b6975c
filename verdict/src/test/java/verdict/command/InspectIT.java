package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.command.VerdictProcess.Result;
import verdict.testing.GoldenRuns;

/**
 * {@code verdict inspect} and {@code merge} as processes: what only a JVM of their own can show.
 */
class InspectIT {
  private static final List<String> CAIRO =
      List.of(
          "-Duser.language=ar",
          "-Duser.country=EG",
          "-Duser.extensions=nu-arab",
          "-Duser.timezone=Africa/Cairo",
          "-Dfile.encoding=ISO-8859-1");
  @TempDir Path folder;

  @BeforeEach
  void log() throws IOException {
    Files.copy(GoldenRuns.log("3.15.1"), folder.resolve("simulation.log"));
  }

  private Result verdict(String... arguments) throws Exception {
    return new VerdictProcess(folder).run(List.of(), arguments);
  }

  @Test
  void exitCodesAre0And64And65() throws Exception {
    Result whole = verdict("inspect", "simulation.log");
    assertThat(whole.err()).isEmpty();
    assertThat(whole.out()).startsWith("# Results: shop.ShopSimulation");
    assertThat(whole.code()).isZero();
    Result usage = verdict("inspect");
    assertThat(usage.err().lines()).hasSize(1);
    assertThat(usage.code()).isEqualTo(64);
    Result none = verdict("inspect", "none.log");
    assertThat(none.err().lines()).hasSize(1);
    assertThat(none.code()).isEqualTo(65);
    assertThat(verdict("inspect", "none.log", "--debug").err()).contains("\tat verdict.");
    byte[] log = Files.readAllBytes(folder.resolve("simulation.log"));
    Files.write(folder.resolve("cut.log"), Arrays.copyOf(log, log.length - 1));
    Result cut = verdict("inspect", "cut.log");
    assertThat(cut.out()).contains("**PARTIAL**");
    assertThat(cut.err().lines()).hasSize(1);
    assertThat(cut.code()).isEqualTo(65);
  }

  @Test
  void theBytesAreTheSameInCairo() throws Exception {
    Result here = verdict("inspect", "simulation.log", "--stats-json", "--report", "here.md");
    byte[] stats = Files.readAllBytes(folder.resolve("js/stats.json"));
    Files.delete(folder.resolve("js/stats.json"));
    Result there =
        new VerdictProcess(folder)
            .run(CAIRO, "inspect", "simulation.log", "--stats-json", "--report", "there.md");
    assertThat(there.out()).isEqualTo(here.out());
    assertThat(there.err()).isEqualTo(here.err().replace("here.md", "there.md"));
    assertThat(there.code()).isEqualTo(here.code());
    assertThat(here.out())
        .contains("\u4f8b und \ud83d\uded2"); // as UTF-8, whatever the JVM's coding
    assertThat(folder.resolve("js/stats.json")).hasBinaryContent(stats);
    assertThat(folder.resolve("there.md"))
        .hasBinaryContent(Files.readAllBytes(folder.resolve("here.md")));
  }

  @Test
  void aStringOf2GigabytesNeedsNoMemory() throws Exception {
    byte[] log = Files.readAllBytes(folder.resolve("simulation.log"));
    // The name of the simulation: behind the type, and the version 3.15.1 with its length, coding.
    ByteBuffer.wrap(log).putInt(1 + 4 + 6 + 1, Integer.MAX_VALUE);
    Files.write(folder.resolve("huge.log"), log);
    Result inspect = new VerdictProcess(folder).run(List.of("-Xmx24m"), "inspect", "huge.log");
    assertThat(inspect.err())
        .contains("huge.log has a string of 2,147,483,647 bytes at byte 12; expected 0 to 65,536");
    assertThat(inspect.err().lines()).hasSize(1);
    assertThat(inspect.code()).isEqualTo(65);
  }

  @Test
  void mergeRefusesAndMerges() throws Exception {
    Files.copy(GoldenRuns.log("3.14.9"), folder.resolve("other.log"));
    String[] merge = {"merge", "simulation.log", "other.log", "--output", "both"};
    Result refused = verdict(merge);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err())
        .contains(
            "was written by Gatling 3.14.9, but simulation.log was written by Gatling 3.15.1");
    assertThat(refused.code()).isEqualTo(65);
    assertThat(folder.resolve("both")).doesNotExist();
    String[] all = Arrays.copyOf(merge, merge.length + 2);
    all[merge.length] = "--accept-differences";
    all[merge.length + 1] = "version,load,duration,time";
    Result merged = verdict(all);
    assertThat(merged.err())
        .isEqualTo("verdict: wrote both/measurement.json\nverdict: wrote both/report.md\n");
    assertThat(merged.out()).contains("| all requests | all | 600 |"); // 300 and 300
    assertThat(merged.code()).isZero();
  }
}
