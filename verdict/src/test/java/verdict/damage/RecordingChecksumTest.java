package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.results.RunReaders;

/** Histograms carry a checksum: of a changed one there is no figure, or the right ones. */
class RecordingChecksumTest {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  @TempDir Path folder;

  private Path recorded() throws IOException {
    AtomicLong nanos = new AtomicLong();
    try (ResponseTimesWriter writer =
        ResponseTimesWriter.open(folder, Instant.EPOCH, nanos::incrementAndGet)) {
      for (int i = 1; i <= 60; i++) {
        writer.record("list", 37L * i * i % 90_001 + 1); // all over the place
      }
    }
    return folder.resolve(ResponseTimesWriter.FILE_NAME);
  }

  @Test
  void ofARecordingWithAnotherCharacterThereIsNoOtherFigure() throws IOException {
    Path file = recorded();
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.US_ASCII);
    noOtherFigure(file, bytes, text.lastIndexOf(',') + 1, bytes.length - 1);
  }

  @Test
  void ofAMeasurementWithAnotherCharacterThereIsNoOtherFigure() throws IOException {
    Path file = folder.resolve("measurement.json");
    MeasurementWriter.writeMerged(RunReaders.read(recorded()), file);
    byte[] bytes = Files.readAllBytes(file);
    String field = "\"responseTimes\" : \"";
    String text = new String(bytes, StandardCharsets.US_ASCII);
    int from = text.indexOf(field) + field.length();
    noOtherFigure(file, bytes, from, text.indexOf('"', from));
  }

  private static void noOtherFigure(Path file, byte[] bytes, int from, int to) throws IOException {
    Results right = RunReaders.read(file);
    int refused = 0;
    for (int at = from; at < to; at++) {
      byte[] changed = bytes.clone();
      for (int i = at % 16; i < BASE64.length(); i += 16) {
        changed[at] = (byte) BASE64.charAt(i);
        Files.write(file, changed);
        Optional<Results> results = read(file);
        refused += results.isEmpty() ? 1 : 0;
        String what = "%c in place of %c at %d".formatted(changed[at], bytes[at], at);
        results.ifPresent(of -> assertThat(of.requests()).as(what).isEqualTo(right.requests()));
      }
    }
    assertThat(refused).isGreaterThan((to - from) * BASE64.length() / 16 / 2);
  }

  private static Optional<Results> read(Path file) {
    try {
      return Optional.of(RunReaders.read(file));
    } catch (UnreadableInput e) {
      return Optional.empty();
    }
  }
}
