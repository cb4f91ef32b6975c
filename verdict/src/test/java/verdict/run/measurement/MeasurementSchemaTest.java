package verdict.run.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.ReadProgress;
import verdict.judgement.PolicyFile;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.Side;
import verdict.run.results.RunReaders;
import verdict.run.results.SideReader;
import verdict.testing.GoldenRuns;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** {@code docs/measurement.schema.json}, held against files. */
class MeasurementSchemaTest {
  private static final Path CAMPAIGN = Path.of("..", "docs", "campaign");
  private static final Path EXAMPLE = Path.of("..", "reports", "example");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private JsonSchema schema;

  @BeforeEach
  void readSchema() throws IOException {
    JsonNode strict = MAPPER.readTree(Path.of("..", "docs", "measurement.schema.json").toFile());
    allowNothingElse(strict);
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(strict);
  }

  // A reader must bear new fields; here, one that is written and not named is a fault.
  private static void allowNothingElse(JsonNode of) {
    if (of instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    of.forEach(MeasurementSchemaTest::allowNothingElse);
  }

  @Test
  void theFilesOfARunOfADuetAndOfAMergeAreOfTheSchema() throws IOException {
    Path file = folder.resolve("measurement.json");
    MeasurementWriter.write(
        TestRun.fine(1)
            .failed(70_000_000, "x", "503", 5)
            .withServiceMetrics()
            .measured(folder.resolve("run")),
        file);
    check(file);
    MeasurementWriter.write(
        TestDuet.of(2, 1, 0)
            .with(TestRun::withServiceMetrics)
            .recording(Map.of("mean", "3%", "cpu", "off"))
            .candidate(folder),
        file);
    check(file);
    Side side = TestDuet.of(2, 1, 0).candidate(folder);
    Campaign of = side.campaign().orElseThrow();
    DeclaredPolicy policy =
        PolicyFile.read(
                "own.json",
                "{\"schemaVersion\": 1, \"objectives\": {\"requests\": {\"x\": {\"p95\": \"5ms\"}}},"
                    + " \"accepted\": [{\"metric\": \"p95\", \"request\": \"x\", \"upTo\": \"12%\","
                    + " \"until\": \"2027-01-31\", \"why\": \"encrypts\"}]}")
            .recorded(Optional.of("gates in own.json"));
    Campaign campaign =
        new Campaign(of.id(), of.side(), of.seed(), of.looks(), of.design(), policy);
    MeasurementWriter.write(new Side(side.files(), Optional.of(campaign), side.blocks()), file);
    check(file);
    assertThat(SideReader.read(List.of(file), ReadProgress.NONE).campaign().orElseThrow())
        .isEqualTo(campaign);
    MeasurementWriter.writeMerged(RunReaders.read(GoldenRuns.log("3.15.1")), file);
    check(file);
    assertThat(MAPPER.readTree(file.toFile()).at("/windows/0/groups")).isNotEmpty();
  }

  @Test
  void theCommittedFilesOfOlderVersionsAreOfItWhenTheyAreWrittenAgain() throws IOException {
    Path again = folder.resolve("again.json");
    for (Path file : committed()) {
      Side side = SideReader.read(List.of(file), ReadProgress.NONE);
      MeasurementWriter.write(side, again);
      check(again);
      Side read = SideReader.read(List.of(again), ReadProgress.NONE);
      assertThat(MeasurementWriter.json(read)).isEqualTo(Files.readString(again));
      for (int i = 0; i < side.blocks().size(); i++) {
        var was = side.blocks().get(i).measurement().orElseThrow();
        var is = read.blocks().get(i).measurement().orElseThrow();
        assertThat(is.run().json()).as("%s, %d", file, i).isEqualTo(was.run().json());
        assertThat(is.services()).as("%s, %d", file, i).isEqualTo(was.services());
        assertThat(is.results().requests()).isEqualTo(was.results().requests());
        assertThat(is.results().lag()).isEqualTo(was.results().lag());
        assertThat(is.results().span()).isEqualTo(was.results().span());
      }
    }
  }

  private static List<Path> committed() throws IOException {
    try (Stream<Path> campaign = Files.list(CAMPAIGN)) {
      List<Path> files =
          Stream.concat(
                  campaign.filter(file -> file.toString().endsWith(".json.gz")).sorted(),
                  Stream.of("baseline.json", "candidate.json", "one-run/measurement.json")
                      .map(EXAMPLE::resolve))
              .toList();
      assertThat(files).hasSizeGreaterThan(20);
      return files;
    }
  }

  private void check(Path file) throws IOException {
    assertThat(schema.validate(MAPPER.readTree(file.toFile()))).as(file.toString()).isEmpty();
  }
}
