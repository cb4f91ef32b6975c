package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.testing.GitRepository;

/** The workflow that measures a pull request: what it may do, and when its check fails. */
class MeasuringWorkflowTest {
  private static final JsonNode MEASURE = RunnerShell.workflow("performance.yml");

  @TempDir Path folder;
  private RunnerShell shell;

  @BeforeEach
  void open() {
    shell = new RunnerShell(folder);
  }

  @Test
  void whatRunsAStrangersCodeMayWriteNothingAndHasNoSecret() {
    assertThat(MEASURE.at("/permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
    assertThat(MEASURE.at("/on").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("pull_request", "workflow_dispatch");
    assertThat(MEASURE.toString()).doesNotContain("secrets.", "github.token");
    assertThat(MEASURE.at("/jobs/duet/steps/0/with/persist-credentials").asBoolean(true)).isFalse();
  }

  @Test
  void whatIsAStrangersTextIsNoPartOfAScript() {
    assertThat(RunnerShell.step(MEASURE, "duet")).doesNotContain("${{");
  }

  /** A verdict, what the program ends with, and what the check does. */
  static Stream<Arguments> answers() {
    return Stream.of(
        arguments("REGRESSED", 1, 1),
        arguments("IMPROVED", 0, 0),
        arguments("IMPROVED", 1, 0), // an objective is missed
        arguments("NO_CHANGE", 0, 0),
        arguments("INCONCLUSIVE", 2, 0),
        arguments("INVALID", 3, 0),
        arguments("INVALID", 70, 70)); // a fault of the tool
  }

  @ParameterizedTest
  @MethodSource("answers")
  void onlyARegressionFailsTheCheck(String verdict, int code, int expected) {
    RunnerShell.requireTheToolsOfARunner();
    GitRepository repository = GitRepository.in(folder);
    String base = repository.commit("what it branched off");
    repository.git("checkout", "-q", "-b", "change");
    String change = repository.commit("the change");
    repository.git("checkout", "-q", "main");
    String later = repository.commit("what came into main since");
    programThatAnswers(verdict, code);
    int ended =
        shell.run(
            RunnerShell.step(MEASURE, "duet"),
            Map.of("GITHUB_EVENT_NAME", "pull_request", "BASELINE", later, "CANDIDATE", change));
    assertThat(ended).isEqualTo(expected);
    assertThat(shell.read("asked"))
        .startsWith("duet --baseline " + base + " --candidate " + change);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void soDoesTheOneThatTheDocumentShowsForGitLab(String verdict, int code, int expected)
      throws IOException {
    String yaml =
        Files.readString(Path.of("../docs/pull-requests.md")).split("```yaml\n")[1].split("```")[0];
    List<String> script = new ArrayList<>();
    new YAMLMapper()
        .readTree(yaml)
        .at("/performance/script")
        .forEach(line -> script.add(line.asText()));
    assertThat(script).hasSize(1);
    programThatAnswers(verdict, code);
    int ended =
        shell.run(
            String.join("\n", script),
            Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "a", "CI_COMMIT_SHA", "b"));
    assertThat(ended == 0).isEqualTo(expected == 0);
    assertThat(shell.read("asked")).startsWith("duet --baseline a --candidate b --report");
  }

  /**
   * As the program does: JSON on stdout where it is asked for, and in the folder of the duet; with
   * {@code --fail-on REGRESSED}, another answer ends with 0 (FailOnTest has the real one).
   */
  private void programThatAnswers(String verdict, int code) {
    shell.program(
        "scripts/verdict",
        """
        echo "$@" > asked
        mkdir -p reports/runs/duet-1
        echo '{"verdict":"%s"}' | tee reports/runs/duet-1/comparison.json
        code=%d
        case "$*" in *"--fail-on REGRESSED"*)
          [ $code -gt 3 ] || [ %s = REGRESSED ] || code=0;;
        esac
        exit $code
        """
            .formatted(verdict, code, verdict.replace(' ', '_')));
  }
}
