package verdict.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.recording.ResponseTimesWriter;
import verdict.testing.GoldenRuns;
import verdict.testing.TestRun;

/** What is in a file a second time is damage: it would count twice. */
class ThereTwiceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  @TempDir Path folder;
  private Path recording;
  private Path measurement;

  @BeforeEach
  void write() throws IOException {
    Path run = TestRun.fine(1).failed(9_000_000, "x", "503", 7).in(folder.resolve("run"));
    recording = run.resolve(ResponseTimesWriter.FILE_NAME);
    measurement = folder.resolve("measurement.json");
    MeasurementWriter.writeMerged(RunReaders.read(GoldenRuns.log("3.15.1")), measurement);
  }

  @Test
  void aRecordingBehindARecordingIsRefusedAtItsStart() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(recording));
    int second = lines.size() + 2; // the line behind that of the format
    lines.addAll(List.copyOf(lines));
    Files.write(recording, lines);
    refused(recording, "has a damaged line " + second + ": a second start: it is two recordings");
  }

  @Test
  void anIntervalThatIsThereTwiceOrOutOfOrderIsRefused() throws IOException {
    List<String> lines = Files.readAllLines(recording);
    List<String> twice = new ArrayList<>(lines);
    twice.add(5, lines.get(4));
    Files.write(recording, twice);
    refused(recording, "has a damaged line 6: an interval that is there twice, or out of order");
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(4, lines.get(6));
    swapped.set(6, lines.get(4));
    Files.write(recording, swapped);
    refused(recording, "an interval that is there twice, or out of order");
    Files.write(recording, lines);
    assertThat(RunReaders.read(recording).loss()).isEmpty();
  }

  @Test
  void moreBehindAMeasurementIsRefused() throws IOException {
    String text = Files.readString(measurement);
    Files.writeString(measurement, text + "\n \n");
    assertThat(RunReaders.read(measurement).loss()).isEmpty();
    Files.writeString(measurement, text + text);
    refused(measurement, "is not JSON (line ");
    Files.writeString(measurement, text + "x");
    refused(measurement, "is not JSON (line ");
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() throws IOException {
    String text = Files.readString(measurement);
    Files.writeString(measurement, text.replaceFirst("\\{", "{\"windows\": [],"));
    refused(measurement, "is not JSON (line ");
    Path stats =
        Files.copy(GoldenRuns.folder("3.13.4").resolve("js/stats.json"), folder.resolve("s"));
    String copied = Files.readString(stats);
    Files.writeString(
        stats, copied.replaceFirst("\"total\": 300", "\"total\": 300, \"total\": 301"));
    refused(stats, "is no JSON at line 9, column ");
  }

  @Test
  void aRequestAGroupOrAFailureOfAMeasurementThatIsThereTwiceIsRefused() throws IOException {
    doubled("requests", 3);
    refused(
        measurement,
        "has a request a second time in windows[0].requests[9]"); // there are nine, from 0
    doubled("groups", 0);
    refused(measurement, "has a group a second time in windows[0].groups[5]");
    ObjectNode root = (ObjectNode) MAPPER.readTree(Files.readString(measurement));
    ArrayNode failed = (ArrayNode) root.at("/windows/0/requests/3/failed");
    failed.add(failed.get(0).deepCopy());
    Files.writeString(measurement, root.toString());
    refused(measurement, "has a failure a second time in windows[0].requests[3].failed[1]");
  }

  private void doubled(String field, int index) throws IOException {
    MeasurementWriter.writeMerged(RunReaders.read(GoldenRuns.log("3.15.1")), measurement);
    ObjectNode root = (ObjectNode) MAPPER.readTree(Files.readString(measurement));
    ArrayNode array = (ArrayNode) root.at("/windows/0/" + field);
    array.add(array.get(index).deepCopy());
    Files.writeString(measurement, root.toString());
  }

  private static void refused(Path file, String found) {
    assertThatThrownBy(() -> RunReaders.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(file + " ")
        .hasMessageContaining(found)
        .hasMessageContaining("; expected ");
  }
}
