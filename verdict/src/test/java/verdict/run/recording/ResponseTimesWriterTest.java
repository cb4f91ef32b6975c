package verdict.run.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogProcessor;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Results;
import verdict.run.folder.ResponseTimesReader;

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
  void whatARequestTookSinceItWasDueHasATagOfItsOwn() throws Exception {
    AtomicLong nanos = new AtomicLong();
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START, nanos::get)) {
      nanos.addAndGet(250_000_000);
      writer.recordRequest("x y", Optional.empty(), 1_500, OptionalLong.of(4_000));
      writer.recordRequest("x y", Optional.of("503"), 90, OptionalLong.of(90));
      writer.recordRequest("z", Optional.empty(), 7, OptionalLong.empty());
    }
    Path file = folder.resolve(ResponseTimesWriter.FILE_NAME);
    assertThat(tags(file))
        .containsExactly("x%20y", "x%20y|failed|503", "x%20y|since-schedule", "z");
    try (HistogramLogReader log = new HistogramLogReader(file.toFile())) {
      Histogram sinceSchedule =
          Stream.generate(() -> (Histogram) log.nextIntervalHistogram())
              .dropWhile(histogram -> !"x%20y|since-schedule".equals(histogram.getTag()))
              .findFirst()
              .orElseThrow();
      assertThat(sinceSchedule.getTotalCount()).isEqualTo(2); // failed ones are in it, too
      assertThat(sinceSchedule.getCountAtValue(4_000)).isEqualTo(1);
      assertThat(sinceSchedule.getCountAtValue(90)).isEqualTo(1);
    }
    assertThat(ResponseTimesReader.read(file).requests())
        .first()
        .satisfies(
            times -> {
              assertThat(times.succeeded().byMicros()).containsExactly(Map.entry(1_500L, 1L));
              // 4,000 stands for 4,000 and 4,001: two microseconds share a count there.
              assertThat(times.sinceSchedule().byMicros())
                  .containsExactly(Map.entry(90L, 1L), Map.entry(4_001L, 1L));
            });
  }

  @Test
  void hdrHistogramsOwnToolOpensIt() throws Exception {
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START)) {
      writer.recordRequest("x, y", Optional.empty(), 1_500, OptionalLong.of(2_000));
      writer.recordLag(500);
    }
    assertThat(millisByTool("x%2C%20y|since-schedule")).containsPattern("Max += +2\\.0");
    assertThat(millisByTool("|lag")).containsPattern("Max += +0\\.5");
  }

  private String millisByTool(String tag) throws Exception {
    String file = folder.resolve(ResponseTimesWriter.FILE_NAME).toString();
    String out = folder.resolve("out").toString();
    String[] arguments = {"-i", file, "-tag", tag, "-o", out, "-outputValueUnitRatio", "1000"};
    Thread tool = new HistogramLogProcessor(arguments);
    tool.start();
    tool.join();
    return Files.readString(folder.resolve("out.hgrm"));
  }

  @Test
  void anIntervalBeforeTheFirstResponseIsWhole() throws Exception {
    AtomicLong nanos = new AtomicLong();
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START, nanos::get)) {
      nanos.addAndGet(250_000_000);
      writer.recordLag(3);
      nanos.addAndGet(1_000_000_000);
      writer.record("x", 1);
    }
    List<String> lines = Files.readAllLines(folder.resolve(ResponseTimesWriter.FILE_NAME));
    assertThat(lines.get(3)).startsWith("Tag=|lag,0.000,1.000,");
    assertThat(lines.get(4)).startsWith("Tag=x,1.250,0.000,");
  }

  @Test
  void equalRunsAreEqualBytesWhoeverCameFirst() throws Exception {
    List<String> names = List.of("a", "b", "c");
    List<String> inAnotherOrder = List.of("c", "a", "b");
    assertThat(bytesOf(names, "one")).isEqualTo(bytesOf(inAnotherOrder, "two"));
  }

  private byte[] bytesOf(List<String> names, String subfolder) throws IOException {
    AtomicLong nanos = new AtomicLong();
    Path run = folder.resolve(subfolder);
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(run, START, nanos::get)) {
      for (int i = 0; i < 30; i++) {
        nanos.addAndGet(100_000_000);
        for (String name : names) {
          writer.recordRequest(name, Optional.empty(), i, OptionalLong.of(2L * i));
        }
        writer.recordLag(i);
      }
    }
    return Files.readAllBytes(run.resolve(ResponseTimesWriter.FILE_NAME));
  }

  private static List<String> tags(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("Tag="))
        .map(line -> line.substring("Tag=".length(), line.indexOf(',')))
        .toList();
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
