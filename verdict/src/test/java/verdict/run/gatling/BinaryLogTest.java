package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.results.RunReaders;
import verdict.testing.BinaryLogWriter;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Request;

/** Places of a binary log that hold what Gatling does not write. */
class BinaryLogTest {
  private static final String EXPECTED = "as in Gatling's binary simulation.log (3.13 and later)";
  @TempDir Path folder;

  /**
   * Of the only record: type 1, groups 4, number of the name 4, its length 4, "home" 4, coding 1,
   * start 4, end 4, ok 1, number of the message 4, its length 4.
   */
  private static final int RECORD_BYTES = 35;

  private static byte[] log() {
    return new RecordedRun(1_000, List.of(new Request(List.of(), "home", 5, 8, ""))).binaryLog();
  }

  @Test
  void aStringOf2GigabytesIsRefusedAtItsPlaceAndNotMade() throws IOException {
    byte[] log = log();
    int place = log.length - RECORD_BYTES + 9;
    assertThat(ByteBuffer.wrap(log).getInt(place)).isEqualTo("home".length());
    ByteBuffer.wrap(log).putInt(place, Integer.MAX_VALUE);
    refused(log, "has a string of 2,147,483,647 bytes at byte " + place, "0 to 65,536 bytes");
  }

  @Test
  void aStringThatWasNeverDefinedIsRefusedAtItsPlace() throws IOException {
    byte[] log = log();
    int place = log.length - RECORD_BYTES + 5;
    assertThat(ByteBuffer.wrap(log).getInt(place)).isEqualTo(1);
    for (int number : new int[] {0, 2, -1, -7, Integer.MIN_VALUE}) {
      ByteBuffer.wrap(log).putInt(place, number);
      refused(
          log,
          "has string %,d at byte %d, which was never defined".formatted(number, place),
          "one of the 0 strings before it, or 1 for a new one there, " + EXPECTED);
    }
  }

  @Test
  void aFirstByteThatIsNoneBeginsNoFormat() throws IOException {
    byte[] log = log();
    log[0] = 7;
    refused(
        log, "begins with the bytes 07 00 00 00 06 33 2e", "expected simulation.log, stats.json");
  }

  @Test
  void aLogWithoutAVersionOrWithALongOneIsNoLog() throws IOException {
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    new BinaryLogWriter(none).run("", "shop.S", 1_000, "", 0).close();
    refused(none.toByteArray(), "has no version of Gatling", "one in the record of the run");
    byte[] longer = log();
    ByteBuffer.wrap(longer).putInt(1, 200);
    refused(longer, "begins with the bytes 00 00 00 00 c8", "expected simulation.log, stats.json");
  }

  @Test
  void aRecordOfAnUnknownTypeIsRefusedAtItsPlace() throws IOException {
    byte[] log = log();
    byte[] longer = Arrays.copyOf(log, log.length + 1);
    longer[log.length] = 9;
    refused(
        longer,
        "has a record of type 9 at byte %d".formatted(log.length),
        "1 (request), 2 (user), 3 (group) or 4 (error) there, " + EXPECTED);
  }

  @Test
  void timesFarFromTheRunAreRefusedAtTheirRecord() throws IOException {
    byte[] log = log();
    int record = log.length - RECORD_BYTES;
    int start = record + 1 + 4 + 4 + 4 + "home".length() + 1;
    assertThat(ByteBuffer.wrap(log).getInt(start)).isEqualTo(5);
    ByteBuffer.wrap(log).putInt(start, -86_400_001);
    refused(
        log,
        "has a time of -86,400,001 ms since the start of the run in the record at byte " + record,
        "-86,400,000 ms to 24 days");
    ByteBuffer.wrap(log).putInt(start, -86_400_000);
    ByteBuffer.wrap(log).putInt(start + 4, Integer.MAX_VALUE);
    refused(log, "has a time of 2,147,483,647 ms since the start of the run");
  }

  @Test
  void aVersionThatIsNotKnownIsReadAndSaidNotToBeKnown() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BinaryLogWriter log = new BinaryLogWriter(bytes)) {
      log.run("4.0.0", "shop.S", 1_000, "", 1).request(List.of(), "home", 5, 8, "");
    }
    Results results = RunReaders.read(write(bytes.toByteArray()));
    assertThat(results.requests()).hasSize(1);
    assertThat(results.origin().notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note)
                    .contains("written by Gatling 4.0.0, whose format is not known here"));
    assertThat(RunReaders.read(write(log())).origin().notes()).isEmpty();
  }

  @Test
  void aLogOfZerosIsRefusedBeforeItsEnd() throws IOException {
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    new DataOutputStream(zeros).write(new byte[100_000]);
    refused(zeros.toByteArray(), "has no version of Gatling", EXPECTED);
  }

  private void refused(byte[] log, String... parts) throws IOException {
    Path file = write(log);
    assertThatThrownBy(() -> RunReaders.read(file))
        .isInstanceOf(UnreadableInput.class)
        .message()
        .startsWith(file.toString())
        .contains(parts)
        .contains("; expected ");
  }

  private Path write(byte[] log) throws IOException {
    return Files.write(folder.resolve("simulation.log"), log);
  }
}
