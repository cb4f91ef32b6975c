package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.ComparisonAnalysis;

class GitHubActionsTest {
  @TempDir Path folder;

  @Test
  void aRegressionIsAnErrorWithItsFirstLine() {
    assertThat(GitHubActions.annotations(report("ten-percent-slower")))
        .containsExactly(
            "::error title=Performance%3A branch against main::REGRESSED at 50 rps: mean +9.9 %25"
                + " [95 %25 CI +8.6 .. +11.5], p95 +9.7 %25 [+8.0 .. +12.5]");
  }

  @Test
  void eachLoadHasAnAnnotationOfItsOwnTheWorstFirst() {
    assertThat(GitHubActions.annotations(report("two-loads")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("::error ").contains("::REGRESSED at 50 rps"),
            second -> assertThat(second).startsWith("::notice ").contains("::NO CHANGE at 10 rps"));
  }

  @Test
  void aRunTellsItsObjectivesOrWhyItIsInvalid() {
    assertThat(GitHubActions.annotation(RunCase.fine().report(folder.resolve("fine"))))
        .startsWith("::notice title=Performance")
        .contains("OBJECTIVES MET: p95 below 500 ms: met with 13.5 ms");
    RunCase failing = new RunCase("failing", RunCase.everyRequestFailed());
    assertThat(GitHubActions.annotation(failing.report(folder.resolve("failing"))))
        .startsWith("::error title=Performance");
  }

  @Test
  void anObjectiveThatIsMissedIsAnErrorWithItsFigureWhateverTheVerdict() {
    assertThat(GitHubActions.annotations(report("candidate-fails-always")))
        .allMatch(line -> line.startsWith("::error title="))
        .allMatch(
            line ->
                line.endsWith(
                    "; objective missed: the failure ratio is 100 %25 (objective: below 0.1 %25)"));
  }

  @Test
  void whatIsInconclusiveIsAWarning() {
    assertThat(GitHubActions.annotations(report("inconclusive")))
        .allMatch(line -> line.startsWith("::warning title="));
  }

  @Test
  void aNameFromOutsideGivesNoCommand() {
    ComparisonAnalysis report = report("hostile-names");
    assertThat(GitHubActions.annotations(report)).noneMatch(line -> line.contains("\n"));
  }

  private ComparisonAnalysis report(String name) {
    return ComparisonCase.named(name).report(folder);
  }
}
