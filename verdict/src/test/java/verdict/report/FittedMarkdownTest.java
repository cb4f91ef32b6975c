package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Campaign;
import verdict.run.Side;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

class FittedMarkdownTest {
  private static final int MOST = FittedMarkdown.MOST_CHARACTERS;
  @TempDir Path folder;

  @Test
  void whatFitsIsWhole() {
    // A newline between two: MOST - 4 letters and four more characters.
    List<Section> sections =
        List.of(Section.kept("a".repeat(MOST - 4) + "\n"), new Section("b", 1, "b\n"));
    assertThat(FittedMarkdown.of(sections)).hasSize(MOST).endsWith("a\n\nb\n");
  }

  @Test
  void theLowestRankGoesFirstAndIsNamed() {
    List<Section> sections =
        List.of(
            Section.kept("head\n"),
            new Section("long and dear", 2, "x".repeat(MOST / 2) + "\n"),
            new Section("short and cheap", 1, "y\n"),
            Section.kept("z".repeat(MOST / 2) + "\n"));
    assertThat(FittedMarkdown.of(sections))
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("head\n\nz")
        .endsWith("HTML report: short and cheap, long and dear.\n");
  }

  @Test
  void aComparisonOfTwoHundredEndpointsFitsIntoAComment() {
    ComparisonReport report =
        new ComparisonCase("many", in -> manyEndpoints(in, "a"), in -> manyEndpoints(in, "b"))
            .report(folder);
    assertThat(ComparisonMarkdown.render(report))
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("# Performance: Optimized against Baseline\n")
        .contains("Left out here", "Every endpoint at 50 rps")
        .contains("## Validity and caveats", "## How to reproduce");
    assertThat(HtmlRenderer.render(report)).contains("endpoint 199", "Every endpoint at 50 rps");
  }

  private static Side manyEndpoints(Path folder, String name) {
    TestRun run = TestRun.empty();
    for (int i = 0; i < 200; i++) {
      run.steady("endpoint " + i, 20, 60, 1 + i / 100.0);
    }
    Path its = folder.resolve(name);
    return Side.of(List.of(its), List.of(run.measured(its)));
  }

  @Test
  void ofWhatStandsOutTheLargestComeFirst() {
    TestDuet duet = TestDuet.of(6, 1.2, 0.02).withBoth(FittedMarkdownTest::sixEndpoints);
    ComparisonReport report =
        new ComparisonCase("six", duet::baseline, duet::candidate).report(folder);
    assertThat(ComparisonMarkdown.render(report)).contains("These are the 20 largest of 3");
  }

  private static TestRun sixEndpoints(TestRun run) {
    double slower = run.isOf(Campaign.CANDIDATE) ? 1.2 : 1;
    for (int i = 0; i < 6; i++) {
      run.steady("endpoint " + i, 100, 20, slower);
    }
    return run;
  }
}
