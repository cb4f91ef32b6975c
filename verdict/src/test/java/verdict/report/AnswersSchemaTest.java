package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.ReadProgress;
import verdict.run.Side;
import verdict.statistics.BlockFigures;
import verdict.statistics.HistorySummary;

/** {@code docs/answers.schema.json} names all that is printed. */
class AnswersSchemaTest {
  private static final Path SCHEMA = Path.of("..", "docs", "answers.schema.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Path> FILES = List.of(Path.of("report.md"));
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.ComparisonCase#all")
  void everyComparisonIsAllowed(ComparisonCase of) throws IOException {
    check("comparison", ComparisonJson.render(of.report(folder), FILES));
  }

  @ParameterizedTest
  @MethodSource("verdict.report.RunCase#all")
  void everyRunIsAllowed(RunCase of) throws IOException {
    Report report = of.report(folder);
    check("run", JsonSummary.render(report, FILES));
    check("runs", new RunsReport(List.of(report, report)).json(FILES));
  }

  @Test
  void aHistoryIsAllowed() throws IOException {
    Path run = RunCase.all().findFirst().orElseThrow().run().in(folder.resolve("run"));
    Side side = Side.read(List.of(run), ReadProgress.NONE);
    check(
        "history",
        HistoryReport.of(HistorySummary.of(side.blocks().stream().map(BlockFigures::of).toList()))
            .json(FILES));
  }

  @Test
  void aFieldThatIsNotNamedIsNotAllowed() throws IOException {
    assertThat(schema("history").validate(MAPPER.readTree("{\"more\": 1}"))).isNotEmpty();
  }

  private static void check(String kind, String json) throws IOException {
    assertThat(schema(kind).validate(MAPPER.readTree(json))).isEmpty();
  }

  // A reader must bear new fields; here, one that is printed and not named is a fault.
  private static void allowNothingElse(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(AnswersSchemaTest::allowNothingElse);
  }

  private static JsonSchema schema(String kind) throws IOException {
    JsonNode whole = MAPPER.readTree(SCHEMA.toFile());
    ObjectNode one = MAPPER.createObjectNode().put("$ref", "#/$defs/" + kind);
    one.set("$defs", whole.path("$defs"));
    allowNothingElse(one);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(one);
  }
}
