package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.Analysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.judgement.Policy;
import verdict.report.GitHubActions;
import verdict.run.Side;
import verdict.testing.TestDuet;

class GitHubJobTest {
  @TempDir Path folder;

  @Test
  void aJobGetsAnAnnotationAndTheReportBehindItsSummary() throws Exception {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    String said = tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));
    assertThat(said).startsWith("::error title=").hasLineCount(1);
    assertThat(Files.readString(summary)).isEqualTo("before\n# the report\n");
  }

  @Test
  void aSummaryThatCannotBeWrittenIsSaidAndNoMore() throws Exception {
    String summary = folder.resolve("not/there.md").toString();
    String said = tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary));
    assertThat(said).startsWith("::error title=").contains("cannot be written", "there.md");
  }

  @Test
  void aTerminalGetsNothing() throws Exception {
    assertThat(tell(Map.of("GITHUB_ACTIONS", "false"))).isEmpty();
    assertThat(tell(Map.of())).isEmpty();
  }

  private String tell(Map<String, String> environment) throws Exception {
    TestDuet duet = TestDuet.of(8, 1.3, 0.02);
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    ComparisonAnalysis report = Analysis.compare(baseline, candidate, Policy.STRICT);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      new GitHubJob(environment).tell(GitHubActions.annotations(report), "# the report\n");
    } finally {
      System.setErr(before);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
