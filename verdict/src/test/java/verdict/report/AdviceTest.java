package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.ComparisonAnalysis;
import verdict.testing.TestDuet;

/** What a report advises follows from what was shown, and from nothing else. */
class AdviceTest {
  @TempDir Path folder;

  private ComparisonAnalysis named(String golden) {
    return ComparisonCase.named(golden).report(folder.resolve(golden));
  }

  private ComparisonAnalysis sameBuild(double factor) {
    TestDuet duet = TestDuet.of(10, factor, 0.02); // both sides of one commit
    return new ComparisonCase("same-build", duet::baseline, duet::candidate).report(folder);
  }

  @Test
  void aGainOutsideOfTheServicesIsNotClaimed() {
    assertThat(named("faster").advice())
        .startsWith(
            "No performance objection, but do not claim this gain: the services did not get");
    assertThat(named("two-commits").advice())
        .isEqualTo("Merge. You may claim the gain; attach this report.");
  }

  @Test
  void aCauseThatIsKnownIsNotLookedFor() {
    assertThat(named("slower-database").advice()).contains("Fix the regression or revert");
    assertThat(named("ten-percent-slower").advice()).contains("Find and fix the cause, or revert");
  }

  @Test
  void noChangeIsNoReasonToRevert() {
    assertThat(named("no-change").advice())
        .isEqualTo("No performance objection. If speed was the goal, the change did not help.");
  }

  @Test
  void whatTheBaselineMissesTooTheChangeDidNotBreak() {
    assertThat(named("objective-missed-by-both").advice())
        .contains(
            "Both sides miss an objective", "the baseline already did", "Fix the failures first")
        .doesNotContain("Do not merge");
    assertThat(named("faster-but-failing-more").advice())
        .contains("The candidate misses an objective")
        .doesNotContain("Both sides");
  }

  @Test
  void failuresThatRoseInHalfOfTheRoundsAreAWarning() {
    ComparisonAnalysis bursts = named("failures-in-bursts");
    assertThat(bursts.loads().get(0).headline().warning().orElseThrow())
        .startsWith("Warning: failures rose in 5 of 10 rounds, from 0 % (0 of 20,000)");
    assertThat(bursts.advice()).startsWith("Do not merge yet. Find out which requests fail");
    assertThat(named("inconclusive").loads().get(0).headline().warning()).isEmpty();
  }

  @Test
  void aDifferenceBetweenTwoSidesOfOneBuildIsNotActedOn() {
    ComparisonAnalysis slower = sameBuild(1.3);
    assertThat(slower.aaTest()).isTrue();
    assertThat(slower.lines().get(0))
        .startsWith("REGRESSED at 50 rps (A/A test: both sides run the same commit");
    assertThat(slower.advice()).startsWith("Do not act on it. Both sides are the same build");
    assertThat(named("two-commits").aaTest()).isFalse();
  }

  @Test
  void whatIsInvalidNeverNamesTheOptionThatHidesIt() {
    assertThat(named("sides-differ").advice())
        .isEqualTo(
            "Measure both sides with the same settings. Do not quote any figure of this comparison.");
  }

  @Test
  void aRequestThatNeverSucceededOnEitherSideMakesItInvalid() {
    assertThat(named("request-always-fails").invalidities())
        .singleElement()
        .satisfies(of -> assertThat(of.key()).isEqualTo("always-failed"))
        .satisfies(of -> assertThat(of.found()).contains("pay by phone\" failed on both sides"));
    assertThat(named("candidate-fails-always").isValid()).isTrue(); // the baseline succeeded
    assertThat(named("gatling-logs").isValid()).isTrue();
  }
}
