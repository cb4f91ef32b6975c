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
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.testing.GatlingDsl;
import verdict.gatling.testing.Superheroes;
import verdict.run.RunDescription;
import verdict.run.SideName;

class AskFileTest {
  private static final ObjectMapper json = new ObjectMapper();

  private static final String EXPECTED =
      "; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md";

  @TempDir private Path folder;
  private Path built;
  private MeasuredProject measured;
  private ObjectNode ask;

  @BeforeAll
  static void letRequestsBeCounted() {
    GatlingDsl.configure();
  }

  @BeforeEach
  void fill() throws IOException, WrongParameter {
    built = Files.createDirectory(folder.resolve("built"));
    measured = Superheroes.in(folder);
    ask =
        (ObjectNode)
            json.readTree(
                """
                {"schemaVersion": 3, "duet": "duet-1", "round": 3,
                 "blocks": [["baseline"], ["candidate"], ["candidate"], ["baseline"]], "seed": 7,
                 "requestsPerSecond": 50.0, "blockSeconds": 20, "cutSeconds": 2,
                 "warmUpSeconds": 30, "journey": "fight",
                 "sides": {"baseline": {"label": "main",
                                        "git": {"ref": "main", "commit": "c", "dirty": false},
                                        "options": {"bottleneck": "none", "heroes": "10000"},
                                        "settings": {"a.b": "c\\\\\\\\d"}},
                           "candidate": {"target": {"fights": "http://localhost:8004/"}}}}
                """);
    ((ObjectNode) ask.at("/sides/baseline")).put("folder", built.toString());
  }

  @Test
  void readsAllThatIsAsked() throws IOException, WrongParameter {
    RoundAsk round = parsed(ask.toString());
    assertThat(round.blocks())
        .containsExactly(
            List.of(SideName.BASELINE),
            List.of(SideName.CANDIDATE),
            List.of(SideName.CANDIDATE),
            List.of(SideName.BASELINE));
    assertThat(round.seed()).isEqualTo(7);
    assertThat(round.load()).isEqualTo(new BlockLoad(50, 20, 2, 3, 1));
    assertThat(round.warmUpBound()).isEqualTo(Duration.ofSeconds(30));
    assertThat(round.journey()).isEqualTo(Superheroes.journeys.get(0));
    assertThat(round.command()).isEqualTo("scripts/verdict duet");
    SideAsk baseline = round.sides().get(SideName.BASELINE);
    assertThat(baseline.label()).contains("main");
    assertThat(baseline.project()).isEqualTo(new MeasuredProject(built, measured.project()));
    assertThat(baseline.git())
        .contains(new RunDescription.Git(Optional.of("main"), "c", Optional.empty(), false));
    assertThat(baseline.system())
        .isEqualTo(
            new SystemChoice.ToStart(
                Map.of("bottleneck", "none", "heroes", "10000"),
                new TreeMap<>(Map.of("a.b", "c\\\\d"))));
    assertThat(round.sides().get(SideName.CANDIDATE))
        .isEqualTo(
            new SideAsk(
                Optional.empty(),
                measured,
                new SystemChoice.Running(Map.of("fights", URI.create("http://localhost:8004"))),
                Optional.empty()));
  }

  @Test
  void eachBlockHasItsPlace() throws IOException, WrongParameter {
    RoundAsk round = parsed(ask.toString());
    assertThat(List.of(round.place(0, SideName.BASELINE), round.place(3, SideName.BASELINE)))
        .containsExactly(
            new RunDescription.Place("duet-1", 3, 1, Optional.of(1), SideName.BASELINE),
            new RunDescription.Place("duet-1", 3, 2, Optional.of(2), SideName.BASELINE));
    assertThat(round.arrivals(1).side(0)).isEqualTo(SideName.CANDIDATE);
  }

  @Test
  void aBlockOfBothSidesIsAPairOfItsOwn() throws IOException, WrongParameter {
    ask.set("blocks", json.readTree("[[\"candidate\", \"baseline\"]]"));
    RoundAsk round = parsed(ask.toString());
    assertThat(round.load()).isEqualTo(new BlockLoad(50, 20, 2, 3, 2));
    assertThat(round.place(0, SideName.CANDIDATE))
        .isEqualTo(new RunDescription.Place("duet-1", 3, 1, Optional.empty(), SideName.CANDIDATE));
    assertThat(List.of(round.arrivals(0).side(0), round.arrivals(0).side(1)))
        .containsExactlyInAnyOrder(SideName.BASELINE, SideName.CANDIDATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schemaVersion     | 1        | 65 | ask.json has schemaVersion 1, this program reads 3; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          round             | 0        | 65 | round must be a whole number from 1 to 9999, was 0; compare it with docs/run-folder.md
          cutSeconds        | 20       | 65 | cutSeconds must be a whole number from 1 to 19, was 20; compare it with docs/run-folder.md
          cutSeconds        | 1.5      | 65 | ask.json has 1.5 in field cutSeconds, which is no whole number; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          requestsPerSecond | "50"     | 65 | ask.json has something else than a number in field requestsPerSecond; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          requestsPerSecond | 100001   | 65 | requestsPerSecond must be a number in (0, 100000], was 100001.0; compare it with docs/run-folder.md
          requestsPerSecond | 0.1      | 64 | requestsPerSecond x (blockSeconds - cutSeconds) must be at least 3 requests, one journey, was 0.1 x 18; raise one of them
          journey           | "walk"   | 65 | journey must be one of fight, reading, was "walk"; compare it with docs/run-folder.md
          duet              | "a/b"    | 64 | duet must be 1 to 100 letters, digits, dots, _ or -, was "a/b"; try duet-1
          blocks            | []       | 65 | blocks must each be of baseline and candidate, or of one of them, in pairs, was []; try [["baseline","candidate"]]
          blocks            | [["baseline","baseline"]] | 65 | blocks must each be of baseline and candidate, or of one of them, in pairs, was [["baseline","baseline"]]; try [["baseline","candidate"]]
          blocks            | [["baseline"],["baseline"]] | 65 | blocks must each be of baseline and candidate, or of one of them, in pairs, was [["baseline"],["baseline"]]; try [["baseline","candidate"]]
          blocks            | [["baseline","candidate"],["baseline"]] | 65 | blocks must each be of baseline and candidate, or of one of them, in pairs, was [["baseline","candidate"],["baseline"]]; try [["baseline","candidate"]]
          seed              | 1.5      | 65 | ask.json has 1.5 in field seed, which is no whole number; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          blocks            | [["baseline","both"]] | 65 | ask.json has "both" in field blocks[0][1], which is none of baseline, candidate; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          blocks            | [["baseline",null]] | 65 | ask.json has null in field blocks[0][1]; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          command           | " "      | 65 | command must be a text, was " "; compare it with docs/run-folder.md
          sides             | []       | 65 | ask.json has something else than an object in field sides; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
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
          {}                 | sides.candidate must have either folder, to start, or target, already running; give one of them
          {"target":{"heroes":"http://h"}} | sides.candidate.target.fights must be a text, was missing; compare it with docs/run-folder.md
          {"target":{"fights":"http://h"},"settings":{}} | sides.candidate.settings has no effect on a target that is already running; leave out sides.candidate.settings or target
          {"folder":"built"} | sides.candidate.folder must be the absolute path of a folder, was "built"; build that version, and name its folder
          {"folder":"/","options":{"shards":"1"}} | sides.candidate.options must have only those of verdict.yml (bottleneck, heroes, seed), was "shards"; leave it out
          {"folder":"/","options":{"seed":null}} | ask.json has null in field sides.candidate.options.seed; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          {"flder":"/x"}     | ask.json has the field sides.candidate.flder, which is none of folder, git, label, options, settings, target (is folder meant?); expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
          {"target":{"fights":"http://h","shop":"http://h"}} | sides.candidate.target.shop must be one of fights, heroes, villains, locations; leave it out, or compare it with docs/run-folder.md
          {"target":{"fights":null}} | ask.json has null in field sides.candidate.target.fights; expected the ask.json of a round, schema version 3; compare it with docs/run-folder.md
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
    assertThatItIsRefused(65, "ask.json has no field round" + EXPECTED);
    ask.put("round", 1).put("cutSecond", 1);
    assertThat(refusal(ask.toString()).getMessage())
        .contains(
            "ask.json has the field cutSecond, which is none of blockSeconds, blocks, command, ");
  }

  @Test
  void aJourneyWhoseRequestsCannotBeCountedIsOneSentence() {
    ask.put("journey", "undecided");
    WrongParameter refusal =
        catchThrowableOfType(
            WrongParameter.class,
            () -> AskFile.read(file(ask.toString()), measured, List.of(Superheroes.undecided)));
    assertThat(refusal).hasMessageStartingWith("journey \"undecided\" must make the same number");
    assertThat(refusal.exitCode()).isEqualTo(64);
  }

  @Test
  void whatIsNoJsonIsOneSentence() {
    WrongParameter refusal = refusal("{\n\"round\": 3");
    assertThat(refusal.exitCode()).isEqualTo(65);
    assertThat(refusal.getMessage()).contains("ask.json is not JSON (line 2, column ");
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() {
    Path missing = folder.resolve("ask.json");
    WrongParameter refusal =
        catchThrowableOfType(
            WrongParameter.class, () -> AskFile.read(missing, measured, Superheroes.journeys));
    assertThat(refusal).hasMessage(missing + " is missing" + EXPECTED);
    assertThat(refusal.exitCode()).isEqualTo(65);
  }

  private void assertThatItIsRefused(int exitCode, String sentence) {
    WrongParameter refusal = refusal(ask.toString());
    assertThat(refusal.getMessage().replace(folder + "/", "")).isEqualTo(sentence);
    assertThat(refusal.exitCode()).isEqualTo(exitCode);
  }

  private RoundAsk parsed(String text) throws IOException, WrongParameter {
    return AskFile.read(file(text), measured, Superheroes.journeys);
  }

  private WrongParameter refusal(String text) {
    return catchThrowableOfType(WrongParameter.class, () -> parsed(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ask.json"), text);
  }
}
