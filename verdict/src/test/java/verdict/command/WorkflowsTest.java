package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.testing.GitRepository;

/** The workflows for pull requests: what they may do, and what their steps do in a real shell. */
class WorkflowsTest {
  private static final JsonNode MEASURE = workflow("performance.yml");
  private static final JsonNode COMMENT = workflow("performance-comment.yml");
  private static final String MARK = "<!-- verdict: performance -->";
  private static final String PULL = "[{\"number\": 7, \"head\": {\"sha\": \"abc\"}}]";
  private static final String REPORT = "printf '# Report for @team\\n&#64;other\\n'";

  @TempDir Path folder;

  private static void requireTheToolsOfARunner() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/jq")) || System.getenv("CI") != null,
        "no jq: apt-get install jq, or .ci/run, which does it");
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
  void whatMayCommentRunsNoneOfThatCode() {
    assertThat(COMMENT.at("/permissions").toString())
        .isEqualTo("{\"actions\":\"read\",\"pull-requests\":\"write\"}");
    assertThat(COMMENT.findValues("uses")).isEmpty();
    assertThat(COMMENT.at("/on/workflow_run/workflows/0")).isEqualTo(MEASURE.at("/name"));
    // Text of a stranger in a script would be run: it comes by the environment alone.
    assertThat(step(COMMENT, "comment")).doesNotContain("${{");
    assertThat(step(MEASURE, "duet")).doesNotContain("${{");
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
    GitRepository repository = GitRepository.in(folder);
    String base = repository.commit("what it branched off");
    repository.git("checkout", "-q", "-b", "change");
    String change = repository.commit("the change");
    repository.git("checkout", "-q", "main");
    String later = repository.commit("what came into main since");
    programThatAnswers(verdict, code);
    int ended =
        run(
            step(MEASURE, "duet"),
            Map.of("GITHUB_EVENT_NAME", "pull_request", "BASELINE", later, "CANDIDATE", change));
    assertThat(ended).isEqualTo(expected);
    assertThat(read("asked")).startsWith("duet --baseline " + base + " --candidate " + change);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void soDoesTheOneThatTheDocumentShowsForGitLab(String verdict, int code, int expected)
      throws IOException {
    String yaml =
        read(Path.of(".."), "docs/pull-requests.md").split("```yaml\n")[1].split("```")[0];
    List<String> script = new ArrayList<>();
    new YAMLMapper()
        .readTree(yaml)
        .at("/performance/script")
        .forEach(line -> script.add(line.asText()));
    assertThat(script).hasSize(2);
    programThatAnswers(verdict, code);
    int ended =
        run(
            String.join("\n", script),
            Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "a", "CI_COMMIT_SHA", "b"));
    assertThat(ended == 0).isEqualTo(expected == 0);
    assertThat(read("asked")).startsWith("duet --baseline a --candidate b --report");
  }

  /** As the program does: JSON on stdout where it is asked for, and in the folder of the duet. */
  private void programThatAnswers(String verdict, int code) {
    program(
        "scripts/verdict",
        """
        echo "$@" > asked
        mkdir -p reports/runs/duet-1
        echo '{"verdict":"%s"}' | tee reports/runs/duet-1/comparison.json
        exit %d
        """
            .formatted(verdict, code));
  }

  @Test
  void theFirstCommentIsMadeAndPingsNobody() {
    assertThat(comment("[]", PULL)).isZero();
    assertThat(read("calls")).contains("--method POST repos/o/r/issues/7/comments");
    assertThat(sent()).startsWith(MARK + "\n# Report for @\u200bteam").contains("&amp;#64;other");
  }

  @Test
  void theNextTimeItIsThatCommentThatChanges() {
    String others =
        """
        [{"id": 1, "user": {"login": "someone"}, "body": "%1$s forged"},
         {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "of another workflow"},
         {"id": 4, "user": {"login": "other[bot]"}, "body": "%1$s forged by a bot"},
         {"id": 3, "user": {"login": "github-actions[bot]"}, "body": "%1$s\\nof before"}]
        """
            .formatted(MARK);
    assertThat(comment(others, PULL)).isZero();
    assertThat(read("calls"))
        .contains("--method PATCH repos/o/r/issues/comments/3")
        .doesNotContain("POST");
  }

  @Test
  void aCommitThatIsNoLongerTheHeadOfAnyPullRequestGetsNone() {
    assertThat(comment("[]", "[{\"number\": 7, \"head\": {\"sha\": \"def\"}}]")).isZero();
    assertThat(read("calls")).doesNotContain("PATCH", "POST");
  }

  @Test
  void whatGaveNoReportDoesNotLeaveAnOlderAnswer() {
    String old =
        "[{\"id\": 3, \"user\": {\"login\": \"github-actions[bot]\"}, \"body\": \"%s of before\"}]"
            .formatted(MARK);
    assertThat(comment(old, PULL, "false")).isZero();
    assertThat(read("calls")).contains("--method PATCH repos/o/r/issues/comments/3");
    assertThat(sent()).isEqualTo(MARK + "\nThe measurement of abc gave no answer: run/1\n");
  }

  @Test
  void norDoesItMakeAFirstComment() {
    assertThat(comment("[]", PULL, "false")).isZero();
    assertThat(read("calls")).doesNotContain("PATCH", "POST");
  }

  @Test
  void aReportThatIsTooLongIsCut() {
    assertThat(comment("[]", PULL, "printf '%070000d' 0")).isZero();
    assertThat(sent()).hasSizeLessThan(65_536).hasSizeGreaterThan(65_000);
  }

  private int comment(String comments, String pulls) {
    return comment(comments, pulls, REPORT);
  }

  /** Runs the commenting step against a {@code gh} that answers so, and notes what it is asked. */
  private int comment(String comments, String pulls, String report) {
    write("comments.json", comments);
    write("pulls.json", pulls);
    program(
        "bin/gh",
        """
        echo "$@" >> calls
        case "$*" in
          "run download"*) mkdir artifact && %1$s > made && mv made artifact/report.md ;;
          *PATCH* | *POST*) cp comment.json sent.json ;;
          *"/pulls "*) cat pulls.json ;;
          *) cat comments.json ;;
        esac
        """
            .formatted(report));
    return run(
        step(COMMENT, "comment"),
        Map.of(
            "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
            "REPOSITORY", "o/r",
            "RUN", "1",
            "RUN_URL", "run/1",
            "HEAD", "someone:change",
            "SHA", "abc"));
  }

  private String sent() {
    try {
      return new ObjectMapper().readTree(read("sent.json")).path("body").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode workflow(String name) {
    try {
      return new YAMLMapper().readTree(Path.of("../.github/workflows", name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one script of a job. */
  private static String step(JsonNode workflow, String job) {
    return workflow.at("/jobs/" + job + "/steps").findValue("run").asText();
  }

  /** Runs a script as GitHub does; its exit code. */
  private int run(String script, Map<String, String> environment) {
    requireTheToolsOfARunner();
    write("step.sh", script);
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "step.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    bash.environment().keySet().removeIf(name -> name.startsWith("GIT"));
    bash.environment().putAll(environment);
    try {
      Process process = bash.start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void program(String path, String script) {
    write(path, "#!/bin/sh\n" + script);
    assertThat(folder.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text) {
    new GitRepository(folder).file(path, text);
  }

  private String read(String path) {
    return read(folder, path);
  }

  private static String read(Path in, String path) {
    try {
      return Files.readString(in.resolve(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
