package verdict.run.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Measurement;
import verdict.run.folder.RunFolder;
import verdict.run.recording.ResponseTimesWriter;
import verdict.testing.TestRun;

class MeasurementFileTest {
  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() throws IOException {
    Measurement measurement =
        TestRun.fine(1)
            .failed(70_000_000, "x", "503", 5)
            .withServiceMetrics()
            .measured(folder.resolve("run"));
    Path file = folder.resolve("new/measurement.json");
    MeasurementWriter.write(measurement, file);
    Measurement read = MeasurementFile.read(file);
    assertThat(read.results().requests()).isEqualTo(measurement.results().requests());
    assertThat(read.results().lag()).isEqualTo(measurement.results().lag());
    assertThat(read.results().seconds()).isEqualTo(measurement.results().seconds());
    assertThat(read.services()).isEqualTo(measurement.services());
    assertThat(MeasurementWriter.json(read)).isEqualTo(Files.readString(file));
    assertThat(Files.readString(file)).contains("\"aFieldOfTheFuture\"");
  }

  @Test
  void namesThatAnOlderVerdictKeptAreReadAsOurs() throws IOException {
    Measurement measurement = TestRun.fine(1).withServiceMetrics().measured(folder.resolve("run"));
    Path file = folder.resolve("older.json");
    MeasurementWriter.write(measurement, file);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("http_request_duration_seconds", "http_server_requests_seconds")
            .replace("\"endpoint\"", "\"uri\""));
    assertThat(Files.readString(file)).contains("http_server_requests_seconds_sum", "\"uri\"");
    assertThat(MeasurementFile.read(file).services()).isEqualTo(measurement.services());
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() throws IOException {
    rejected("none.json", "is missing");
    rejected(write("a.json", "not json"), "is not JSON (line 1, column");
    rejected(write("b.json", "[]"), "is not a JSON object");
    rejected(
        write("c.json", "{\"schemaVersion\": 4}"),
        "has schemaVersion 4, this program reads 1, 2 and 3");
    rejected(write("d.json", "{\"schemaVersion\": 1}"), "has no field requests");
    rejected(
        write(
            "e.json",
            "{\"schemaVersion\": 1, \"run\": {}, \"requests\":"
                + " [{\"name\": \"x\", \"responseTimes\": \"AAAA\", \"failed\": []}]}"),
        "has a damaged histogram in field requests[0].responseTimes");
  }

  @Test
  void aFieldOfANewerWriterIsWrittenAsItWasRead() throws IOException {
    Path file = folder.resolve("newer.json");
    MeasurementWriter.write(TestRun.fine(1).measured(folder.resolve("run")), file);
    String text = Files.readString(file);
    String newer = text.replaceFirst("\"requests\" :", "\"later\" : {\"a\": [1]}, \"requests\" :");
    assertThat(newer).isNotEqualTo(text);
    Files.writeString(file, newer);
    JsonNode again =
        new ObjectMapper().readTree(MeasurementWriter.json(MeasurementFile.read(file)));
    assertThat(again).isEqualTo(new ObjectMapper().readTree(newer));
  }

  @Test
  void aWholeNumberATextOrAFlagIsNothingElse() throws IOException {
    Path file = folder.resolve("kinds.json");
    MeasurementWriter.write(
        TestRun.fine(1).failed(70_000_000, "x", "503", 5).measured(folder.resolve("run")), file);
    String text = Files.readString(file);
    replaced(text, "\"count\" : 1", "\"count\" : 1.5", "has 1.5 in field windows[0].requests[");
    replaced(
        text, "\"count\" : 1", "\"count\" : \"1\"", "has something else than a whole number in");
    replaced(
        text, "\"kind\" : \"503\"", "\"kind\" : 503", "has something else than a text in field");
    replaced(
        text,
        "\"startedByVerdict\" : true",
        "\"startedByVerdict\" : 1",
        "true or false in field windows[0].run.target.startedByVerdict");
    replaced(text, "\"requestsPerSecond\" : 50", "\"requestsPerSecond\" : -50", "not above 0");
    replaced(text, "\"unscraped\"", "\"unscrapped\"", "has no field windows[0].unscraped");
  }

  private void replaced(String text, String was, String is, String found) throws IOException {
    assertThat(text).contains(was);
    rejected(write("kinds.json", text.replaceFirst(Pattern.quote(was), is)), found);
  }

  @Test
  void runJsonIsCheckedFieldByField() {
    assertThatThrownBy(
            () ->
                TestRun.fine(1)
                    .json(json -> json.withObject("load").remove("durationSeconds"))
                    .measured(folder.resolve("run")))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("run.json has no field load.durationSeconds");
    assertThatThrownBy(
            () ->
                TestRun.fine(1)
                    .json(json -> json.put("startedAt", "yesterday"))
                    .measured(folder.resolve("run2")))
        .hasMessageContaining("has \"yesterday\" in field startedAt");
  }

  @Test
  void coresAreTheLimitOfTheContainerOrAllOfTheMachine() {
    assertThat(cores(2, 8)).contains(2.0);
    assertThat(cores(2, 0.5)).contains(0.5);
  }

  private Optional<Double> cores(int cpus, double limit) {
    return TestRun.fine(1)
        .json(j -> j.withObject("environment").put("logicalCpus", cpus))
        .json(j -> j.withObject("environment").put("containerCpuLimit", limit))
        .measured(folder.resolve("limit-" + limit))
        .run()
        .cores();
  }

  @Test
  void aTruncatedRecordingIsAnError() throws IOException {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Path log = run.resolve(ResponseTimesWriter.FILE_NAME);
    byte[] bytes = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(bytes, bytes.length - 20));
    assertThatThrownBy(() -> RunFolder.read(run))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("ends inside line");
  }

  private String write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return name;
  }

  private void rejected(String name, String... parts) {
    assertThatThrownBy(() -> MeasurementFile.read(folder.resolve(name)))
        .isInstanceOf(UnreadableInput.class)
        .message()
        .contains(name)
        .contains(parts);
  }
}
