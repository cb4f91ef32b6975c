package verdict.gatling.duet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.runfolder.BlockPlace;
import verdict.gatling.testing.GatlingDsl;
import verdict.gatling.testing.Superheroes;

class AskFileTest {
  private static final ObjectMapper json = new ObjectMapper();

  @TempDir private Path folder;
  private Path apps;
  private ObjectNode ask;

  @BeforeAll
  static void letRequestsBeCounted() {
    GatlingDsl.configure();
  }

  @BeforeEach
  void fill() throws IOException {
    apps = Files.createDirectory(folder.resolve("apps"));
    Files.writeString(apps.resolve("bottlenecks.properties"), "");
    ask =
        (ObjectNode)
            json.readTree(
                """
                {"schemaVersion": 1, "duet": "duet-1", "round": 3,
                 "pairs": [["baseline", "candidate"], ["candidate", "baseline"]],
                 "requestsPerSecond": 50.0, "blockSeconds": 20, "cutSeconds": 2,
                 "warmUpSeconds": 30, "journey": "fight",
                 "sides": {"baseline": {"label": "main",
                                        "git": {"ref": "main", "commit": "c", "dirty": false},
                                        "bottleneck": "none", "settings": {"a.b": "c\\\\\\\\d"}},
                           "candidate": {"target": {"fights": "http://localhost:8004/"}}},
                 "launcher": {"heroes": "10000", "seed": "1"}}
                """);
    ((ObjectNode) ask.at("/sides/baseline")).put("apps", apps.toString());
  }

  @Test
  void readsAllThatIsAsked() throws WrongParameter {
    RoundAsk round = parsed(ask.toString());
    assertThat(round.order())
        .containsExactly(
            SideName.BASELINE, SideName.CANDIDATE, SideName.CANDIDATE, SideName.BASELINE);
    assertThat(round.load()).isEqualTo(new BlockLoad(50, 20, 2, 3));
    assertThat(round.warmUpBound()).isEqualTo(Duration.ofSeconds(30));
    assertThat(round.journey()).isEqualTo(Superheroes.journeys.get(0));
    assertThat(round.command()).isEqualTo("scripts/verdict duet");
    SideAsk baseline = round.sides().get(SideName.BASELINE);
    assertThat(baseline.label()).contains("main");
    assertThat(baseline.apps()).contains(apps);
    assertThat(baseline.git().orElseThrow().path("ref").asText()).isEqualTo("main");
    assertThat(baseline.system())
        .isEqualTo(
            new SystemChoice.ToStart(
                "superheroes.launcher.Launcher",
                Map.of("heroes", "10000", "seed", "1", "bottleneck", "none"),
                new TreeMap<>(Map.of("a.b", "c\\\\d"))));
    assertThat(round.sides().get(SideName.CANDIDATE))
        .isEqualTo(
            new SideAsk(
                Optional.empty(),
                Optional.empty(),
                new SystemChoice.Running(Map.of("fights", URI.create("http://localhost:8004"))),
                Optional.empty()));
  }

  @Test
  void eachBlockHasItsPlace() throws WrongParameter {
    List<BlockPlace> blocks = parsed(ask.toString()).blocks();
    assertThat(blocks)
        .containsExactly(
            new BlockPlace("duet-1", 3, 1, 1, "baseline"),
            new BlockPlace("duet-1", 3, 1, 2, "candidate"),
            new BlockPlace("duet-1", 3, 2, 1, "candidate"),
            new BlockPlace("duet-1", 3, 2, 2, "baseline"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schemaVersion     | 2        | 65 | schemaVersion must be a whole number from 1 to 1, was 2; compare it with docs/run-folder.md
          round             | 0        | 65 | round must be a whole number from 1 to 9999, was 0; compare it with docs/run-folder.md
          cutSeconds        | 20       | 65 | cutSeconds must be a whole number from 1 to 19, was 20; compare it with docs/run-folder.md
          cutSeconds        | 1.5      | 65 | cutSeconds must be a whole number from 1 to 19, was 1.5; compare it with docs/run-folder.md
          requestsPerSecond | "50"     | 65 | requestsPerSecond must be a number in (0, 100000], was "50"; compare it with docs/run-folder.md
          requestsPerSecond | 0.1      | 64 | requestsPerSecond x (blockSeconds - cutSeconds) must be 3 requests or more, one journey, was 0.1 x 18; raise one of them
          journey           | "walk"   | 65 | journey must be one of fight, reading, was "walk"; compare it with docs/run-folder.md
          duet              | "a/b"    | 64 | duet must be 1 to 100 letters, digits, dots, _ or -, was "a/b"; try duet-1
          pairs             | []       | 65 | pairs must be pairs of baseline and candidate, in any order, was []; try [["baseline","candidate"]]
          pairs             | [["baseline","baseline"]] | 65 | pairs must be pairs of baseline and candidate, in any order, was [["baseline","baseline"]]; try [["baseline","candidate"]]
          sides             | []       | 65 | sides must be an object, was []; compare it with docs/run-folder.md
          launcher          | {"ports":"1,2,3,4"} | 65 | launcher must have nothing but heroes, villains, locations and seed, was "ports"; leave it out
          launcher          | {"heroes":"0"} | 64 | heroes must be a whole number from 1 to 2000000, was "0"; try -Dheroes=100
          """)
  void aFieldThatCannotBeUsedIsOneSentence(
      String field, String value, int exitCode, String sentence) throws IOException {
    ask.set(field, json.readTree(value));
    assertThatItIsRefused(exitCode, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                 | sides.candidate must have either apps, to be started, or target, running already; give one of them
          {"target":{"heroes":"http://h"}} | sides.candidate.target.fights must be a text, was missing; compare it with docs/run-folder.md
          {"target":{"fights":"http://h"},"settings":{}} | sides.candidate.settings has no effect on a target that is already running; leave it or target out
          {"apps":"apps"}    | sides.candidate.apps must be the absolute path of a folder apps of this toolkit, was "apps"; build that version, and name its folder
          {"app":"/x"}       | sides.candidate.app must be one of apps, bottleneck, git, label, settings, target; leave it out, or compare it with docs/run-folder.md
          """)
  void aSideThatCannotBeUsedIsOneSentence(String side, String sentence) throws IOException {
    ((ObjectNode) ask.get("sides")).set("candidate", json.readTree(side));
    assertThatItIsRefused(65, sentence);
  }

  @Test
  void aUrlThatIsNoneIsOneSentence() throws IOException {
    ((ObjectNode) ask.get("sides"))
        .set("candidate", json.readTree("{\"target\":{\"fights\":\"h\"}}"));
    assertThatItIsRefused(
        64,
        "sides.candidate.target.fights must be an http or https URL of a host, was \"h\"; try"
            + " http://localhost:8004");
  }

  @Test
  void aFieldThatIsMissingOrMistypedIsOneSentence() {
    ask.remove("round");
    assertThatItIsRefused(
        65,
        "round must be a whole number from 1 to 9999, was missing; compare it with"
            + " docs/run-folder.md");
    ask.put("round", 1).put("cutSecond", 1);
    assertThat(refusal(ask.toString()).getMessage()).startsWith("cutSecond must be one of ");
  }

  @Test
  void aJourneyWhoseRequestsCannotBeCountedIsOneSentence() {
    ask.put("journey", "undecided");
    WrongParameter refusal =
        catchThrowableOfType(
            WrongParameter.class,
            () ->
                AskFile.parse(ask.toString(), Superheroes.system, List.of(Superheroes.undecided)));
    assertThat(refusal).hasMessageStartingWith("journey \"undecided\" must make the same number");
    assertThat(refusal.exitCode()).isEqualTo(64);
  }

  @Test
  void whatIsNoJsonIsOneSentence() {
    WrongParameter refusal = refusal("{\n\"round\": 3");
    assertThat(refusal.exitCode()).isEqualTo(65);
    assertThat(refusal.getMessage()).startsWith("duet.ask must be JSON, but ").contains("(line 2)");
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() {
    Path missing = folder.resolve("ask.json");
    WrongParameter refusal =
        catchThrowableOfType(
            WrongParameter.class,
            () -> AskFile.read(missing, Superheroes.system, Superheroes.journeys));
    assertThat(refusal)
        .hasMessage(
            "duet.ask must be a file that can be read, was \"%s\" (NoSuchFileException); name the"
                    .formatted(missing)
                + " ask.json of a round");
  }

  private void assertThatItIsRefused(int exitCode, String sentence) {
    WrongParameter refusal = refusal(ask.toString());
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.exitCode()).isEqualTo(exitCode);
  }

  private static RoundAsk parsed(String text) throws WrongParameter {
    return AskFile.parse(text, Superheroes.system, Superheroes.journeys);
  }

  private static WrongParameter refusal(String text) {
    return catchThrowableOfType(WrongParameter.class, () -> parsed(text));
  }
}
