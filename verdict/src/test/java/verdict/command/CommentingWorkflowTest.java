package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that comments: what it may do, and what it writes where. */
class CommentingWorkflowTest {
  private static final JsonNode COMMENT = RunnerShell.workflow("performance-comment.yml");
  private static final String MARK = "<!-- verdict: performance -->";
  private static final String OURS =
      "[{\"id\": 3, \"user\": {\"login\": \"github-actions[bot]\"}, \"body\": \"%s of before\"}]"
          .formatted(MARK);
  private static final String PULL = "[{\"number\": 7, \"head\": {\"sha\": \"abc\"}}]";
  private static final String REPORT = "printf '# RunAnalysis for @team\\n&#64;other\\n'";
  private static final String ARTIFACT = "echo '{\"artifacts\": [{\"name\": \"performance\"}]}'";
  private static final String NO_ARTIFACT = "echo '{\"artifacts\": [{\"name\": \"other\"}]}'";

  @TempDir Path folder;
  private RunnerShell shell;

  @BeforeEach
  void open() {
    shell = new RunnerShell(folder);
  }

  @Test
  void whatMayCommentRunsNoneOfThatCode() {
    assertThat(COMMENT.at("/permissions").toString())
        .isEqualTo("{\"actions\":\"read\",\"pull-requests\":\"write\"}");
    assertThat(COMMENT.findValues("uses")).isEmpty();
    assertThat(COMMENT.at("/on/workflow_run/workflows/0"))
        .isEqualTo(RunnerShell.workflow("performance.yml").at("/name"));
    // Text of a stranger in a script would be run: it comes by the environment alone.
    assertThat(RunnerShell.step(COMMENT, "comment")).doesNotContain("${{");
  }

  @Test
  void theFirstCommentIsMadeAndPingsNobody() {
    assertThat(comment("[]", PULL)).isZero();
    assertThat(shell.read("calls")).contains("--method POST repos/o/r/issues/7/comments");
    assertThat(sent())
        .startsWith(MARK + "\n# RunAnalysis for @\u200bteam")
        .contains("&amp;#64;other");
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
    assertThat(shell.read("calls"))
        .contains("--method PATCH repos/o/r/issues/comments/3")
        .doesNotContain("POST");
  }

  @Test
  void aCommitThatIsNoLongerTheHeadOfAnyPullRequestGetsNone() {
    assertThat(comment("[]", "[{\"number\": 7, \"head\": {\"sha\": \"def\"}}]")).isZero();
    assertThat(shell.read("calls")).doesNotContain("PATCH", "POST");
  }

  @Test
  void whatGaveNoReportDoesNotLeaveAnOlderAnswer() {
    assertThat(comment(OURS, PULL, "")).isZero();
    assertThat(shell.read("calls")).contains("--method PATCH repos/o/r/issues/comments/3");
    assertThat(sent()).isEqualTo(MARK + "\nThe measurement of abc gave no answer: run/1\n");
  }

  @Test
  void norDoesItMakeAFirstComment() {
    assertThat(comment("[]", PULL, "")).isZero();
    assertThat(shell.read("calls")).doesNotContain("PATCH", "POST");
  }

  @Test
  void aReportThatCannotBeFetchedIsNotTakenForNone() {
    assertThat(comment(OURS, PULL, "false")).isNotZero();
    assertThat(shell.read("calls")).doesNotContain("PATCH", "POST");
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
    RunnerShell.requireTheToolsOfARunner();
    shell.write("comments.json", comments);
    shell.write("pulls.json", pulls);
    shell.program(
        "bin/gh",
        """
        echo "$@" >> calls
        case "$*" in
          *"/artifacts") %2$s ;;
          "run download"*) mkdir artifact && %1$s > made && mv made artifact/report.md ;;
          *PATCH* | *POST*) cp comment.json sent.json ;;
          *"/pulls "*) cat pulls.json ;;
          *) cat comments.json ;;
        esac
        """
            .formatted(report, report.isEmpty() ? NO_ARTIFACT : ARTIFACT));
    return shell.run(
        RunnerShell.step(COMMENT, "comment"),
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
      return new ObjectMapper().readTree(shell.read("sent.json")).path("body").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
