package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;

/**
 * What {@code --stats-json} writes of a log is what Gatling itself wrote of it: the same fields in
 * the same order, of the same types and values. Other are the percentiles, which are exact, and
 * names, which are JSON.
 */
class StatsJsonIsGatlingsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> FACTS = List.of("p50Ms", "p75Ms", "p95Ms", "p99Ms");
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3.12.0", "3.13.1", "3.13.4"})
  void inEverythingButItsPercentiles(String version) throws IOException {
    Files.copy(GoldenRuns.log(version), folder.resolve("simulation.log"));
    Program inspect = Program.run("inspect", folder, "--stats-json");
    assertThat(inspect.err().lines()).allMatch(line -> line.startsWith("verdict: wrote "));
    assertThat(inspect.code()).isZero();
    for (Path gatlings : GoldenRuns.stats(version)) {
      JsonNode theirs = MAPPER.readTree(gatlings.toFile());
      JsonNode ours =
          MAPPER.readTree(folder.resolve("js").resolve(gatlings.getFileName()).toFile());
      same(gatlings.getFileName().toString(), ours, theirs);
    }
    percentiles(
        MAPPER.readTree(folder.resolve("js/stats.json").toFile()),
        MAPPER.readTree(GoldenRuns.folder(version).resolve("facts.json").toFile()));
  }

  /** Of older ones the fields differ, but not what was counted: 3.9.5 was slow at its start. */
  @Test
  void inItsRangesWhichOfGroupsAreOfDurations() throws IOException {
    Files.copy(GoldenRuns.log("3.9.5"), folder.resolve("simulation.log"));
    Program.run("inspect", folder, "--stats-json");
    Path gatlings = GoldenRuns.folder("3.9.5").resolve("js/stats.json");
    Map<String, List<Integer>> theirs = ranges(MAPPER.readTree(gatlings.toFile()));
    assertThat(ranges(MAPPER.readTree(folder.resolve("js/stats.json").toFile()))).isEqualTo(theirs);
    // Five passes took 967 to 1,035 ms with their pauses, but only four of them had requests of
    // 800 ms or more; one of them failed, and eight in all.
    assertThat(theirs).containsEntry("GROUP catalogue", List.of(29, 5, 0, 8));
    assertThat(theirs).containsEntry("GROUP ", List.of(262, 10, 6, 22)); // all requests
  }

  private static Map<String, List<Integer>> ranges(JsonNode root) {
    List<JsonNode> nodes = new ArrayList<>(List.of(root));
    collect(root, nodes);
    Map<String, List<Integer>> ranges = new TreeMap<>();
    for (JsonNode node : nodes) {
      List<Integer> counts = new ArrayList<>();
      for (int range = 1; range <= 4; range++) {
        counts.add(node.at("/stats/group" + range + "/count").asInt(-1));
      }
      ranges.put(node.path("type").asText() + " " + unescaped(node.path("path")), counts);
    }
    return ranges;
  }

  private static void same(String at, JsonNode ours, JsonNode theirs) {
    assertThat(ours.getNodeType()).as("type of %s", at).isEqualTo(theirs.getNodeType());
    if (theirs.isObject()) {
      assertThat(fields(ours)).as("fields of %s", at).containsExactlyElementsOf(fields(theirs));
      for (String field : fields(theirs)) {
        if (!field.startsWith("percentiles")) {
          same(at + "." + field, ours.path(field), theirs.path(field));
        } else {
          assertThat(fields(ours.path(field))).isEqualTo(fields(theirs.path(field)));
        }
      }
    } else if (theirs.isTextual()) {
      assertThat(ours.asText()).as(at).isEqualTo(unescaped(theirs));
    } else {
      // As it is printed: 0 is not 0.0.
      assertThat(ours.toString()).as(at).isEqualTo(theirs.toString());
    }
  }

  private static String unescaped(JsonNode name) {
    return name.asText().replace("&quot;", "\"").replace("&#92;", "\\");
  }

  private static List<String> fields(JsonNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  /** Each is the one by nearest rank, of requests and of the response times in groups. */
  private static void percentiles(JsonNode stats, JsonNode facts) {
    percentiles("all", stats.path("stats"), facts.path("allRequests"), "");
    List<JsonNode> nodes = new ArrayList<>();
    collect(stats, nodes);
    for (JsonNode request : facts.path("requests")) {
      String path = path(request.path("groups"), request.path("name").asText());
      percentiles(path, node(nodes, "REQUEST", path).path("stats"), request, "");
    }
    for (JsonNode group : facts.path("groups")) {
      String path = path(group.path("groups"), "");
      if (path.equals("stock check")) {
        continue; // no request was ever made in it: Gatling leaves it out, and so do we
      }
      JsonNode node = node(nodes, "GROUP", path).path("stats");
      percentiles(path, node, group, "/cumulatedResponseTime");
    }
  }

  private static void percentiles(String of, JsonNode stats, JsonNode facts, String inside) {
    for (String column : List.of("total", "ok", "ko")) {
      for (int slot = 0; slot < FACTS.size(); slot++) {
        String fact = "/" + column + inside + "/" + FACTS.get(slot);
        assertThat(stats.path("percentiles" + (slot + 1)).path(column).asLong(-1))
            .as("%s of %s", fact, of)
            .isEqualTo(facts.at(fact).asLong(0)); // what does not exist is 0 in stats.json
      }
    }
  }

  private static void collect(JsonNode group, List<JsonNode> nodes) {
    for (Iterator<JsonNode> below = group.path("contents").elements(); below.hasNext(); ) {
      JsonNode node = below.next();
      nodes.add(node);
      collect(node, nodes);
    }
  }

  private static JsonNode node(List<JsonNode> nodes, String type, String path) {
    return nodes.stream()
        .filter(n -> n.path("type").asText().equals(type) && n.path("path").asText().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + path));
  }

  private static String path(JsonNode groups, String name) {
    List<String> path = new ArrayList<>();
    groups.forEach(group -> path.add(group.asText()));
    if (!name.isEmpty()) {
      path.add(name);
    }
    return String.join(" / ", path);
  }
}
