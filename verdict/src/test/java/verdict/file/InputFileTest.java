package verdict.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Results;
import verdict.run.results.RunReaders;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.Request;

/** Packed files, whole and cut off. */
class InputFileTest {
  @TempDir Path folder;

  private static RecordedRun run(int requests) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      events.add(new Request(List.of(), "list", i, i + i % 7, ""));
    }
    return new RecordedRun(1_780_000_000_000L, events);
  }

  /** Without compressing, so that lengths are as the test wants them. */
  private static void pack(byte[] bytes, int from, int to, ByteArrayOutputStream into)
      throws IOException {
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(into) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(bytes, from, to - from);
    }
  }

  @Test
  void aGzipOfTwoPartsIsReadToItsEndWhereverTheFirstOneEnds() throws IOException {
    byte[] log = run(400).binaryLog();
    Results whole = RunReaders.read(Files.write(folder.resolve("simulation.log"), log));
    // The first part ends around byte 4,096, which is as far as a file is looked at to know it.
    for (int firstLength = 4_000; firstLength < 4_100; firstLength++) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      pack(log, 0, firstLength, packed);
      pack(log, firstLength, log.length, packed);
      Path file = Files.write(folder.resolve("simulation.log.gz"), packed.toByteArray());
      Results results = RunReaders.read(file);
      assertThat(results.loss()).as("with a first part of %d bytes", firstLength).isEmpty();
      assertThat(results.requests()).isEqualTo(whole.requests());
    }
  }

  @Test
  void ofAGzipThatIsCutOffThereIsWhatCanBeUnpackedHoweverShort() throws IOException {
    byte[] log = run(100).binaryLog();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    pack(log, 0, log.length, packed);
    Path file = folder.resolve("simulation.log.gz");
    for (int length = packed.size() - 1; length > 200; length -= 17) {
      Files.write(file, Arrays.copyOf(packed.toByteArray(), length));
      Results results = RunReaders.read(file);
      // As much is lost as when the log had been cut there: 15 bytes stand before it in the gzip.
      int unpacked = Math.min(log.length, length - 15);
      Path cut = Files.write(folder.resolve("cut.log"), Arrays.copyOf(log, unpacked));
      assertThat(results.loss()).isPresent();
      assertThat(results.requests()).isEqualTo(RunReaders.read(cut).requests());
    }
    Files.write(file, Arrays.copyOf(packed.toByteArray(), 9));
    assertThatThrownBy(() -> RunReaders.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("is a gzip that is cut off; expected a whole gzip");
  }
}
