package verdict.gatling.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;

@Tag("long")
class RecorderBenchmarkIT {
  @TempDir private Path folder;

  @Test
  void bothArmsGetTheirHalfAndOnlyTheTimedOneIsRecorded() throws Exception {
    String markdown = new RecorderBenchmark(new BenchmarkOptions(20, 2, 1, 1_000), folder).run();
    assertThat(markdown)
        .containsPattern("\\| with `timed\\(...\\)` \\| 10\\.0/s \\| [0-9.]+/s \\| 20 \\| ")
        .containsPattern("\\| plain Gatling \\| 10\\.0/s \\| [0-9.]+/s \\| 20 \\| ")
        .containsPattern("\\| with `timed\\(...\\)` \\| 20\\.0/s \\| [0-9.]+/s \\| 40 \\| ")
        .containsPattern("\\| plain Gatling \\| 20\\.0/s \\| [0-9.]+/s \\| 40 \\| ")
        .containsPattern("1,000 times in the JVM of the first run: [0-9,]+ ns of CPU time");
    assertThat(RunResult.in(folder.resolve("mixed")).recorded()).isEqualTo(20);
    assertThat(RunResult.in(folder.resolve("plain")).recorded()).isZero();
    assertThat(Recording.in(folder.resolve("timed/measured")).counts())
        .containsEntry("measured%20TIMED", 40L)
        .containsEntry("|lag", 40L);
  }
}
