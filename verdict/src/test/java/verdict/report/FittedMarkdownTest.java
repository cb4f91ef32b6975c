package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.ComparisonAnalysis;
import verdict.run.SideName;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

class FittedMarkdownTest {
  private static final int MOST = FittedMarkdown.MOST_CHARACTERS;
  @TempDir Path folder;

  @Test
  void whatFitsIsWhole() {
    // Two newlines between two, and one at the end.
    List<Section> sections =
        List.of(Section.always("a".repeat(MOST - 4) + "\n"), Section.always("b\n"));
    assertThat(FittedMarkdown.of(sections)).hasSize(MOST).endsWith("a\n\nb\n");
  }

  @Test
  void theLowestRankGoesFirstAndIsNamed() {
    List<Section> sections =
        List.of(
            Section.always("head\n"),
            new Section("dear", Rank.ROUNDS, "x".repeat(MOST / 3) + "\n"),
            new Section("cheap", Rank.ENDPOINTS, "y".repeat(MOST / 3) + "\n"),
            Section.always("z".repeat(MOST / 2) + "\n"));
    assertThat(FittedMarkdown.of(sections))
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("head\n\n<details><summary>dear</summary>\n\nxxx")
        .doesNotContain("y".repeat(10))
        .endsWith(
            "zz\n\n> [!NOTE]\n> A comment on GitHub takes 65,536 characters. Left out here, for the"
                + " HTML report has it: cheap.\n");
  }

  @Test
  void whatIsCheapStaysWhereOnlyWhatIsDearerHasNoRoom() {
    List<Section> sections =
        List.of(
            Section.always("z".repeat(MOST / 2) + "\n"),
            new Section("long and dear", Rank.ROUNDS, "x".repeat(MOST / 2) + "\n"),
            new Section("short and cheap", Rank.ENDPOINTS, "y\n"));
    assertThat(FittedMarkdown.of(sections))
        .contains("<summary>short and cheap</summary>")
        .endsWith("HTML report has it: long and dear.\n");
  }

  @Test
  void aComparisonOfTwoHundredEndpointsFitsIntoAComment() {
    ComparisonAnalysis report = ComparisonCase.named("two-hundred-endpoints").report(folder);
    assertThat(ComparisonMarkdown.render(report))
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("# Performance: Candidate against Baseline\n")
        .contains("Every request at 50 rps")
        .contains("Validity and caveats: valid", "How to reproduce");
    assertThat(HtmlRenderer.render(report, List.of()))
        .contains("endpoint 199", "Every request at 50 rps");
  }

  @Test
  void whereNamesAreTooLongTheFirstScreenIsWhatStays() {
    String longName = "x".repeat(MOST);
    TestDuet duet =
        TestDuet.of(6, 1, 0.02)
            .withBoth(
                run ->
                    run.json(j -> j.put("command", longName)).json(j -> j.put("label", longName)));
    String markdown =
        ComparisonMarkdown.render(
            new ComparisonCase("long", duet::baseline, duet::candidate).report(folder));
    assertThat(markdown)
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("# Performance: xxx")
        .contains("| metric | baseline | candidate |", "What follows is left out");
    assertThat(FittedMarkdown.of(List.of(Section.always(longName + "\n"))))
        .hasSize(MOST)
        .endsWith("how to reproduce it, too.\n");
  }

  @Test
  void ofWhatStandsOutTheLargestComeFirst() {
    TestDuet duet = TestDuet.of(6, 1.2, 0.02).withBoth(FittedMarkdownTest::sixEndpoints);
    ComparisonAnalysis report =
        new ComparisonCase("six", duet::baseline, duet::candidate).report(folder);
    assertThat(ComparisonMarkdown.render(report)).contains("These are the 20 largest of 3");
  }

  private static TestRun sixEndpoints(TestRun run) {
    double slower = run.isOf(SideName.CANDIDATE) ? 1.2 : 1;
    for (int i = 0; i < 6; i++) {
      run.steady("endpoint " + i, 100, 20, slower);
    }
    return run;
  }
}
