package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.gatling.parameters.Parameters.Defaults;
import verdict.gatling.testing.Superheroes;

class ParametersTest {
  private static final Defaults defaults = new Defaults("steady", 50, Duration.ofSeconds(60));
  private static final List<String> journeys = List.of("fight", "reading");

  @TempDir private Path root;

  @BeforeEach
  void describe() throws IOException, WrongParameter {
    Superheroes.in(root);
  }

  @Test
  void nothingGivenMeansTheDefaults() throws WrongParameter {
    Parameters parameters = parameters(Map.of());
    assertThat(parameters.requestsPerSecond()).isEqualTo(50);
    assertThat(parameters.duration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(parameters.journey()).isEqualTo("fight");
    assertThat(parameters.warmUpBound()).isEqualTo(Duration.ofMinutes(1));
    assertThat(parameters.report()).isTrue();
    assertThat(parameters.system()).isInstanceOf(SystemChoice.ToStart.class);
    assertThat(parameters.command()).isEqualTo("mvn gatling:test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rps        | 0        | rps must be a number of HTTP requests per second in (0, 100000], was "0"; try -Drps=50
          rps        | abc      | rps must be a number of HTTP requests per second in (0, 100000], was "abc"; try -Drps=50
          rps        | NaN      | rps must be a number of HTTP requests per second in (0, 100000], was "NaN"; try -Drps=50
          rps        | -5       | rps must be a number of HTTP requests per second in (0, 100000], was "-5"; try -Drps=50
          duration   | 5x       | duration must be whole seconds, from 1s to 24h, was "5x"; try -Dduration=60s
          duration   | 60       | duration must be whole seconds, from 1s to 24h, was "60"; try -Dduration=60s
          duration   | 500ms    | duration must be whole seconds, from 1s to 24h, was "500ms"; try -Dduration=60s
          duration   | 1500ms   | duration must be whole seconds, from 1s to 24h, was "1500ms"; try -Dduration=60s
          warmUp     | 10       | warmUp must be 0s, or a time from 1s to 1h, was "10"; try -DwarmUp=60s
          warmUp     | 2h       | warmUp must be 0s, or a time from 1s to 1h, was "2h"; try -DwarmUp=60s
          journey    | walk     | journey must be one of fight, reading, was "walk"; try -Djourney=fight
          verdict.report | no   | verdict.report must be one of on, off, was "no"; try -Dverdict.report=on
          target     | fights   | target must be an http or https URL of a host, was "fights"; try -Dtarget=http://localhost:8004
          target     | ftp://a  | target must be an http or https URL of a host, was "ftp://a"; try -Dtarget=http://localhost:8004
          target.heroes | http://a | target.heroes needs target, the URL of fights; add -Dtarget=http://localhost:8004
          ports      | auto     | ports is no property any more; set ports in verdict.yml, by their names
          postgres.url | postgresql://u:p@h | postgres.url is no property any more; set the environment variable POSTGRES_URL, which others cannot read
          settings   | pool     | settings must be name=value pairs joined by commas, was "pool"; try -Dsettings=logging.level.root=INFO
          set.a b    | 1        | the name of a setting must be letters, digits, dots, _ or -, was "a b"; try -Dset.logging.level.root=INFO
          run.id     | a/b      | run.id must be 1 to 100 letters, digits, dots, _ or -, was "a/b"; try -Drun.id=try-1
          baseline   | none.json | baseline must be a measurement file that exists, was "none.json"; look in reports/runs/
          rsp        | 50       | unknown property "rsp"; did you mean -Drps?
          warmup     | 10s      | unknown property "warmup"; did you mean -DwarmUp?
          durations  | 10s      | unknown property "durations"; did you mean -Dduration?
          botleneck  | none     | unknown property "botleneck"; did you mean -Dbottleneck?
          """)
  void aBadValueIsOneSentence(String property, String value, String sentence) {
    WrongParameter wrong = refused(Map.of(property, value));
    assertThat(wrong).hasMessage(sentence);
    assertThat(wrong.exitCode()).isEqualTo(64);
  }

  @Test
  void aTargetLeavesNothingToStart() {
    Map<String, String> given = Map.of("target", "http://localhost:8004", "bottleneck", "n");
    assertThat(refused(given))
        .hasMessage(
            "bottleneck has no effect on a target that is already running; leave out -Dbottleneck"
                + " or -Dtarget");
  }

  @Test
  void theOtherServicesOfATargetAreOnItsHost() throws WrongParameter {
    Map<String, String> given =
        Map.of("target", "http://box:9004/", "target.villains", "https://v/api");
    assertThat(parameters(given).system())
        .isEqualTo(
            new SystemChoice.Running(
                Map.of(
                    "fights", URI.create("http://box:9004"),
                    "heroes", URI.create("http://box:8001"),
                    "villains", URI.create("https://v/api"),
                    "locations", URI.create("http://box:8003"))));
  }

  @Test
  void settingsComeInTwoForms() throws WrongParameter {
    Map<String, String> given = Map.of("settings", "a=1,b=x=y", "set.a", "2", "heroes", "9");
    assertThat(parameters(given).system())
        .isEqualTo(
            new SystemChoice.ToStart(
                Map.of("heroes", "9"), new TreeMap<>(Map.of("a", "2", "b", "x=y"))));
  }

  @Test
  void aFileThatIsNoMeasurementIsUnreadableInput() throws IOException, WrongParameter {
    Path file = root.resolve("my file.json");
    Files.writeString(file, "{}");
    assertThat(refused(Map.of("baseline", file.toString())).exitCode()).isEqualTo(65);
    Files.writeString(file, "{\"schemaVersion\": 1, \"round\": 1, \"blocks\": []}"); // done.json
    assertThat(refused(Map.of("baseline", file.toString())).exitCode()).isEqualTo(65);
    for (String version :
        List.of(
            "1, \"run\": {}",
            "2, \"shared\": {}, \"blocks\": []",
            "3, \"shared\": {}, \"windows\": []")) {
      Files.writeString(file, "{\"schemaVersion\": " + version + "}");
      assertThat(parameters(Map.of("baseline", file.toString())).baseline())
          .contains(new Baseline(file, Optional.empty()));
    }
  }

  @Test
  void aBaselineMayBeOfManyRunsAndDifferInWhatIsAccepted() throws WrongParameter {
    Path many = Path.of("..", "reports", "example", "baseline.json").toAbsolutePath();
    Map<String, String> given =
        Map.of("baseline", many.toString(), "accept.differences", "machine,warm-up");
    assertThat(parameters(given).baseline())
        .contains(new Baseline(many, Optional.of("machine,warm-up")));
    assertThat(refused(Map.of("accept.differences", "machine")))
        .hasMessageContaining("add -Dbaseline=FILE");
    assertThat(refused(Map.of("baseline", many.toString(), "accept.differences", "colour")))
        .hasMessageContaining("must be one or more of machine, jvm,");
  }

  @Test
  void aRunIsNeverWrittenOver() throws IOException {
    Files.createDirectories(root.resolve("reports/runs/mine"));
    assertThat(refused(Map.of("run.id", "mine")))
        .hasMessageStartingWith("run.id must be new, but \"mine\" already exists in ");
  }

  @Test
  void aRunIdSaysWhatAndWhen() {
    assertThat(RunId.made("steady", Instant.parse("2026-11-24T02:15:30Z"), 0x9f))
        .isEqualTo("steady-20261124-021530-009f");
  }

  @Test
  void theCommandCanBeTypedAgain() throws WrongParameter {
    Map<String, String> given = Map.of("rps", "50", "label", "it's faster", "user.dir", "/");
    assertThat(parameters(given).command())
        .isEqualTo("mvn gatling:test '-Dlabel=it'\\''s faster' -Drps=50");
  }

  @Test
  void aDefaultOfTheProjectYieldsToWhatIsGiven() throws WrongParameter {
    GivenProperties given = GivenProperties.of(Map.of("rps", "10", "duration", " "));
    GivenProperties all =
        given.withDefault(Parameter.RPS, "7").withDefault(Parameter.DURATION, "9s");
    assertThat(all.get(Parameter.RPS)).hasValue("10");
    assertThat(all.get(Parameter.DURATION)).hasValue("9s");
    assertThat(given.get(Parameter.DURATION)).isEmpty();
  }

  @Test
  void whatThePluginEscapesIsRestored() throws WrongParameter {
    Map<String, String> given = Map.of("label", "a\\\\b it\\'s \\\"gr\\u00f6\\u00dfer\\\"");
    assertThat(parameters(given).label()).contains("a\\b it's \"größer\"");
    assertThat(parameters(Map.of("label", "C:\\x")).label()).contains("C:\\x");
  }

  private Parameters parameters(Map<String, String> given) throws WrongParameter {
    TreeMap<String, String> all = new TreeMap<>(given);
    all.put("verdict.root", root.toString());
    GivenProperties properties = GivenProperties.of(all);
    return Parameters.of(properties, defaults, MeasuredProject.of(properties), journeys);
  }

  private WrongParameter refused(Map<String, String> given) {
    WrongParameter wrong = catchThrowableOfType(WrongParameter.class, () -> parameters(given));
    assertThat(wrong).as("refusal of " + given).isNotNull();
    return wrong;
  }
}
