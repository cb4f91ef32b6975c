package verdict.run.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Looks;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.results.RunReaders;
import verdict.run.results.SideReader;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

class SideTest {
  @TempDir Path folder;

  private Side read(Path... paths) {
    return SideReader.read(List.of(paths), ReadProgress.NONE);
  }

  @Test
  void aSideOfManyBlocksIsReadAsItWasWritten() throws IOException {
    Side side = TestDuet.of(2, 1, 0).with(TestRun::withServiceMetrics).candidate(folder);
    Path file = folder.resolve("candidate.json");
    MeasurementWriter.write(side, file);
    Side read = read(file);
    assertThat(read.campaign()).isEqualTo(side.campaign());
    assertThat(read.blocks()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Measurement is = read.blocks().get(i).measurement().orElseThrow();
      Measurement was = side.blocks().get(i).measurement().orElseThrow();
      assertThat(is.run().json()).isEqualTo(was.run().json());
      assertThat(is.results().requests()).isEqualTo(was.results().requests());
      assertThat(is.results().lag()).isEqualTo(was.results().lag());
      assertThat(is.results().timeline().orElseThrow().succeededMicros())
          .isEqualTo(was.results().timeline().orElseThrow().succeededMicros());
      assertThat(is.services().get("fights").changes())
          .isEqualTo(
              was.services().get("fights").changes().stream()
                  .filter(series -> !series.name().endsWith("_bucket"))
                  .toList());
    }
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(MeasurementWriter.json(read)))
        .isEqualTo(mapper.readTree(Files.readString(file)));
  }

  @Test
  void theRoundsAndTheExtensionOfAnOlderFileAreLooks() throws IOException {
    Path file = folder.resolve("older.json");
    MeasurementWriter.write(TestDuet.of(1, 1, 0).looks(8, 12, 16).candidate(folder), file);
    String now = Files.readString(file);
    assertThat(read(file).campaign().orElseThrow().looks()).isEqualTo(Looks.USUAL);
    for (int extension : new int[] {0, 10}) {
      String older =
          now.replaceFirst(
              "(?s)\"looks\" : \\{.*?\"futilityAfter\" : 4\\s*\\}",
              "\"rounds\" : 10, \"extension\" : " + extension);
      assertThat(older).isNotEqualTo(now).doesNotContain("looks");
      Files.writeString(file, older);
      Looks looks = read(file).campaign().orElseThrow().looks();
      assertThat(looks.rounds()).isEqualTo(extension == 0 ? "10" : "10,20");
      assertThat(looks.planned().get(0).alphaShare()).isEqualTo(extension == 0 ? 1 : 0.5);
      assertThat(looks.futilityAfter()).isEmpty();
    }
  }

  @Test
  void theGatesOfADuetAreInItsFiles() throws IOException {
    TestDuet duet = TestDuet.of(1, 1, 0);
    Path file = folder.resolve("candidate.json");
    Side gated = duet.recording(Map.of("mean", "3%", "cpu", "off")).candidate(folder);
    MeasurementWriter.write(gated, file);
    assertThat(read(file).campaign()).isEqualTo(gated.campaign());
    assertThat(read(file).campaign().orElseThrow().policy().gates())
        .contains(new TreeMap<>(Map.of("mean", "3%", "cpu", "off")));
    MeasurementWriter.write(duet.candidate(folder), file);
    assertThat(read(file).campaign().orElseThrow().policy().gates()).isEmpty();
    assertThat(Files.readString(file)).doesNotContain("gates");
  }

  @Test
  void aSideIsJoinedOfRunFoldersMeasurementFilesAndLogs() throws IOException {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Path file = folder.resolve("measurement.json");
    MeasurementWriter.write(RunFolder.read(run), file);
    Path recording = run.resolve(ResponseTimesWriter.FILE_NAME);
    Side side = read(run, file, recording);
    assertThat(side.blocks())
        .extracting(b -> b.run().isPresent())
        .containsExactly(true, true, false);
    assertThat(side.blocks())
        .extracting(b -> b.results().requests())
        .containsOnly(side.blocks().get(0).results().requests());
  }

  @Test
  void theRunOfOneBlockIsNotThatOfASide() throws IOException {
    Path file = folder.resolve("side.json");
    MeasurementWriter.write(TestDuet.of(1, 1, 0).baseline(folder), file);
    assertThatThrownBy(() -> MeasurementFile.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("it has 2 blocks");
    // inspect takes the blocks together, and says so.
    Results together = RunReaders.read(file);
    assertThat(together.requests().get(0).succeeded().total()).isEqualTo(2_000);
    assertThat(together.origin().notes())
        .containsExactly("2 blocks, measured one after another, together.");
  }

  @Test
  void aDamagedSideSaysWhere() throws IOException {
    Path file = folder.resolve("side.json");
    MeasurementWriter.write(
        TestDuet.of(1, 1, 0).with(TestRun::withServiceMetrics).candidate(folder), file);
    String text = Files.readString(file);
    rejected(text.replace("\"schemaVersion\" : 3", "\"schemaVersion\" : 7"), "has schemaVersion 7");
    rejected(text.replaceFirst("\"shared\"", "\"shard\""), "has no field shared");
    rejected(
        text.replaceFirst("\"changes\" : \\[ \\[ \\d+", "\"changes\" : [ [ 99999"),
        "names series 99999 of");
    rejected(text.replaceFirst("\"looks\"", "\"lookz\""), "has no field campaign.looks");
    rejected(
        text.replaceFirst("\"alphaShare\" : 1.0", "\"alphaShare\" : 1.5"),
        "alphaShare must be from 0 to 1, was 1.5");
    rejected(
        text.replaceFirst("\"changes\" : \\[ \\[ \\d+, ", "\"changes\" : [ [ 0, \"x\", "),
        "has something else than a number in field windows[0].services.fights.changes[0][1]");
    rejected(
        text.replaceFirst("\"changes\" : \\[ \\[ \\d+, ", "\"changes\" : [ [ 0, 1, "),
        "in field windows[0].services.fights.changes[0], not a place and a number");
    rejected(
        "{\"schemaVersion\": 2, \"shared\": {}, \"series\": [], \"blocks\": []}", "has no block");
    rejected(
        "{\"schemaVersion\": 3, \"shared\": {}, \"series\": [], \"windows\": []}", "has no block");
  }

  private void rejected(String text, String part) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, text);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("bad.json")
        .hasMessageContaining(part);
  }
}
