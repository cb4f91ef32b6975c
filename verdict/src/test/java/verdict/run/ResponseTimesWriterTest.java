package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseTimesWriterTest {
  private static final Instant START = Instant.parse("2026-11-24T02:15:30.123Z");
  @TempDir Path folder;

  @Test
  void linesAreOneSecondLongAndCarryTheirTags() throws Exception {
    AtomicLong nanos = new AtomicLong(7);
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START, nanos::get)) {
      nanos.addAndGet(250_000_000);
      writer.recordLag(0);
      writer.record("fights: random fighters", 1_500);
      nanos.addAndGet(1_000_000_000);
      writer.recordFailure("fights: random fighters", "503", 90);
      nanos.addAndGet(1_500_000_000);
      writer.record("a|b,c %\u00e9", Long.MAX_VALUE);
    }
    List<String> lines = Files.readAllLines(folder.resolve(ResponseTimesWriter.FILE_NAME));
    assertThat(lines.get(0)).isEqualTo("#[Histogram log format version 1.3]");
    assertThat(lines.get(1)).startsWith("#[StartTime: 1795486530.123 (seconds since epoch), ");
    assertThat(lines.subList(3, lines.size()))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Tag=fights:%20random%20fighters,0.250,0.750,1.5"),
            line -> assertThat(line).startsWith("Tag=|lag,0.250,0.750,0.00"),
            line ->
                assertThat(line)
                    .startsWith("Tag=fights:%20random%20fighters|failed|503,1.000,1.000,0.09"),
            line -> assertThat(line).startsWith("Tag=a%7Cb%2Cc%20%25%C3%A9,2.000,0.750,36"));
  }

  @Test
  void theFileAppearsOnlyWhenItIsWhole() throws Exception {
    ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START);
    writer.record("x", 1);
    assertThat(folder.resolve(ResponseTimesWriter.FILE_NAME)).doesNotExist();
    writer.close();
    writer.close();
    assertThat(folder).isDirectoryContaining("glob:**/response-times.hlog");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void manyThreadsLoseNothing() throws Exception {
    ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int thread = 0; thread < 4; thread++) {
      threads.execute(
          () -> {
            for (int i = 1; i <= 20_000; i++) {
              writer.record("x", i);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    writer.close();
    Results read = ResponseTimesReader.read(folder.resolve(ResponseTimesWriter.FILE_NAME));
    assertThat(read.requests())
        .singleElement()
        .satisfies(times -> assertThat(times.succeeded().total()).isEqualTo(80_000));
  }

  @Test
  void aNamelessRequestIsRefused() throws Exception {
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START)) {
      assertThatThrownBy(() -> writer.record("", 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("request name must not be empty, was \"\"");
    }
  }
}
