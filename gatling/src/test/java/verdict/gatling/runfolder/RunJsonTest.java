package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.testing.Superheroes;
import verdict.gatling.warmup.WarmUpOutcome;
import verdict.run.RunDescription;
import verdict.run.SideName;

class RunJsonTest {
  @TempDir private static Path folder;

  private static final ObjectMapper json = new ObjectMapper();

  @Test
  void saysAllThatTheContractNames() throws Exception {
    JsonNode said =
        json.readTree(
            """
            {"services": {"fights": "http://127.0.0.1:8004"}, "jvm": "J", "jvmOptions": ["-Xmx256m"],
             "postgresql": "18.6", "startSeconds": 9.8, "bottleneck": "none", "settings": {},
             "dataSet": {"heroes": 10, "villains": 10, "locations": 5, "seed": 1}}
            """);
    WarmUpOutcome warmUp = new WarmUpOutcome(true, 31_250, 44.1, 60, List.of(0.003, 0.0012));
    RunDescription.Place block =
        new RunDescription.Place("duet-1", 3, 2, Optional.of(1), SideName.CANDIDATE);
    ObjectNode run =
        written(
            runJson(
                Optional.of("a \"b\""),
                Optional.of(warmUp),
                Optional.of(said),
                Optional.of(block)));
    run.remove("loadGenerator"); // of this JVM
    assertThat(run)
        .isEqualTo(
            json.readTree(
                """
                {"schemaVersion": 1, "runId": "steady-1", "label": "a \\"b\\"",
                 "simulation": "steady", "journey": "fight", "command": "mvn gatling:test",
                 "load": {"profile": "constant", "requestsPerSecond": 50.0, "durationSeconds": 60.0,
                   "requestsPerJourney": 3, "journeysAsked": 1000,
                   "connections": "one per virtual user"},
                 "startedAt": "2026-11-24T02:15:30.123Z", "endedAt": "2026-11-24T02:16:30.456Z",
                 "counters": {"startedAt": "2026-11-24T02:15:29.123Z", "requests": 1050},
                 "warmUp": {"steady": true, "requests": 31250, "seconds": 44.1,
                   "boundSeconds": 60.0, "cpuSecondsPerRequest": [0.003, 0.0012]},
                 "target": {"startedByVerdict": true,
                   "services": {"fights": "http://127.0.0.1:8004"}},
                 "services": {"jvm": "J", "jvmOptions": ["-Xmx256m"], "postgresql": "18.6",
                   "startSeconds": 9.8, "bottleneck": "none", "settings": {}},
                 "dataSet": {"heroes": 10, "villains": 10, "locations": 5, "seed": 1},
                 "git": {"commit": "c", "dirty": true},
                 "environment": {"os": "Linux", "logicalCpus": 2, "memoryBytes": 25769803776},
                 "block": {"duet": "duet-1", "round": 3, "pair": 2, "place": 1,
                   "side": "candidate"},
                 "machine": {"monotonicSeconds": 60.3, "busyCpuSeconds": 12.3,
                   "neighbourCpuSeconds": 0.4, "stolenCpuSeconds": 0.0}}
                """));
  }

  @Test
  void fieldsAreInTheOrderOfTheContract() throws Exception {
    JsonNode said = json.readTree("{\"jvm\": \"J\", \"dataSet\": {\"rows\": 10}}");
    WarmUpOutcome warmUp = new WarmUpOutcome(true, 1, 1, 1, List.of());
    RunDescription.Place block =
        new RunDescription.Place("duet-1", 3, 2, Optional.of(1), SideName.CANDIDATE);
    ObjectNode run =
        written(
            runJson(Optional.of("l"), Optional.of(warmUp), Optional.of(said), Optional.of(block)));
    assertThat(run.fieldNames())
        .toIterable()
        .containsExactly(
            "schemaVersion",
            "runId",
            "label",
            "simulation",
            "journey",
            "command",
            "block",
            "load",
            "startedAt",
            "endedAt",
            "counters",
            "warmUp",
            "loadGenerator",
            "target",
            "services",
            "dataSet",
            "git",
            "environment",
            "machine");
  }

  @Test
  void whatIsNotKnownIsAbsent() throws Exception {
    ObjectNode run =
        written(runJson(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(run.fieldNames())
        .toIterable()
        .doesNotContain("label", "warmUp", "services", "dataSet", "block");
    assertThat(run.at("/target/startedByVerdict").booleanValue()).isFalse();
  }

  private static ObjectNode written(RunJson run) throws Exception {
    return (ObjectNode) json.readTree(run.document().text());
  }

  private static RunJson runJson(
      Optional<String> label,
      Optional<WarmUpOutcome> warmUp,
      Optional<JsonNode> said,
      Optional<RunDescription.Place> block)
      throws Exception {
    Parameters parameters =
        new Parameters(
            "steady",
            50,
            Duration.ofSeconds(60),
            "fight",
            Duration.ofSeconds(60),
            label,
            Optional.empty(),
            Superheroes.in(folder),
            new SystemChoice.ToStart(Map.of(), new TreeMap<>()),
            "steady-1",
            true,
            "mvn gatling:test");
    return new RunJson(
        RunJson.Title.of(parameters),
        RunJson.load("constant", 50, 60, 3, 1_000),
        new RunJson.Window(
            Instant.parse("2026-11-24T02:15:30.123456Z"),
            Instant.parse("2026-11-24T02:16:30.456Z"),
            new RunDescription.Counters(Instant.parse("2026-11-24T02:15:29.123Z"), 1_050),
            4.2,
            new MachineUse(60.3, Optional.of(new CpuTimes(12.3, 11.9, 0, OptionalDouble.empty())))),
        warmUp,
        Map.of("fights", "http://127.0.0.1:8004"),
        said,
        new RunDescription.Environment(
            Optional.of("Linux"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(2),
            Optional.empty(),
            Optional.of(25_769_803_776L),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.of(new RunDescription.Git(Optional.empty(), "c", Optional.empty(), true)),
        block);
  }
}
