package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.results.RunReaders;
import verdict.testing.GoldenRuns;

/** Files that are no logs of Gatling, cut at every byte. */
class CutDocumentsTest {
  @TempDir Path folder;

  private Path recording() throws IOException {
    AtomicLong nanos = new AtomicLong();
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, Instant.EPOCH, nanos::get)) {
      for (int second = 0; second < 4; second++) {
        nanos.set(second * 1_000_000_000L);
        writer.record("list", 1_500);
      }
    }
    return folder.resolve(ResponseTimesWriter.FILE_NAME);
  }

  @Test
  void ofARecordingThereAreTheWholeLines() throws IOException {
    Path file = recording();
    byte[] whole = Files.readAllBytes(file);
    int firstLine = new String(whole, StandardCharsets.US_ASCII).indexOf('\n');
    int intervals = 0;
    for (int length = firstLine + 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Results results = RunReaders.read(file);
      boolean isBetweenLines = whole[length - 1] == '\n';
      assertThat(results.loss().isPresent()).as("cut at %d", length).isEqualTo(!isBetweenLines);
      // One request in each second, a line each.
      String text = new String(whole, 0, length, StandardCharsets.US_ASCII);
      intervals = (int) text.lines().filter(line -> line.startsWith("Tag=")).count();
      int wholeOnes =
          isBetweenLines || !lastLine(text).startsWith("Tag=") ? intervals : intervals - 1;
      assertThat(results.requests().stream().mapToLong(r -> r.succeeded().total()).sum())
          .as("cut at %d", length)
          .isEqualTo(wholeOnes);
    }
    assertThat(intervals).isEqualTo(4);
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  @Test
  void aMeasurementIsRefused() throws IOException {
    Path file = folder.resolve("measurement.json");
    MeasurementWriter.writeMerged(RunReaders.read(recording()), file);
    refusedEverywhere(file);
  }

  @Test
  void aStatsJsonIsRefused() throws IOException {
    Path golden = GoldenRuns.folder("3.13.4").resolve("js/global_stats.json");
    refusedEverywhere(Files.copy(golden, folder.resolve("global_stats.json")));
    String script = "var stats = " + Files.readString(golden).strip();
    refusedEverywhere(Files.writeString(folder.resolve("stats.js"), script));
  }

  private static void refusedEverywhere(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    assertThat(RunReaders.read(file).loss()).isEmpty();
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('}');
    for (int length = 0; length <= end; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> RunReaders.read(file))
          .as("cut at %d", length)
          .isInstanceOf(UnreadableInput.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageContaining("; expected ");
    }
  }
}
