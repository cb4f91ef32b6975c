package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.PartText;
import verdict.run.SideName;
import verdict.statistics.PartChange.Shift;
import verdict.testing.TestDuet;
import verdict.testing.TestServices;

/** Requests of 9 ms, 6 of them in the services; the candidate takes 30 % longer: about 2.7 ms. */
class AttributionTest {
  private static final TestDuet SLOWER = TestDuet.of(10, 1.3, 0.02);
  @TempDir Path folder;

  @Test
  void aSlowerDatabaseIsNamedAndNotTheServiceThatWaitsForIt() {
    Attribution attribution = attribution(TestServices.ALIKE, TestServices.ALIKE.withDatabase(4.7));
    assertThat(attribution.named())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(PartText.of(part.part())).isEqualTo("database time in heroes");
              assertThat(part.sure().milliseconds()).isCloseTo(2.7, within(1e-9));
            });
    assertThat(attribution.whole().map(Shift::milliseconds).orElseThrow())
        .isCloseTo(2.7, within(0.3));
  }

  @Test
  void theServiceThatWorksLongerIsNamedItself() {
    Attribution attribution = attribution(TestServices.ALIKE, TestServices.ALIKE.withFights(3.7));
    assertThat(attribution.named())
        .extracting(part -> PartText.of(part.part()))
        .containsExactly("self time of fights (or overlapping calls)");
  }

  @Test
  void whatNoServiceSeesIsOutside() {
    Attribution attribution = attribution(TestServices.ALIKE, TestServices.ALIKE);
    assertThat(attribution.named())
        .extracting(part -> PartText.of(part.part()))
        .containsExactly("network or load generator (outside the services)");
  }

  @Test
  void whatALongerCallHidesIsNotNamed() {
    TestServices waiting = TestServices.ALIKE.withVillains(30);
    Attribution attribution = attribution(waiting, waiting.withDatabase(4.7));
    assertThat(attribution.named())
        .extracting(part -> PartText.of(part.part()))
        .doesNotContain("database time in heroes");
  }

  @Test
  void callsThatGetSlowerTogetherAreListedTogether() {
    // 5 ms of heroes beside 5 of villains; each hides the other.
    Attribution attribution =
        attribution(
            TestServices.ALIKE.withVillains(5),
            TestServices.ALIKE.withDatabase(4.7).withVillains(7.7));
    assertThat(attribution.named()).isEmpty();
    assertThat(attribution.hidden())
        .extracting(part -> PartText.of(part.part()))
        .containsExactlyInAnyOrder(
            "database time in heroes", "self time of villains (or overlapping calls)");
  }

  @Test
  void aCallThatIsNoLongerMadeIsNamed() {
    Attribution attribution = attribution(TestServices.ALIKE.withVillains(8), TestServices.ALIKE);
    // It got slower all the same, by what no service sees: the part that fell explains nothing.
    assertThat(attribution.isKnown()).isTrue();
    assertThat(attribution.named())
        .extracting(part -> PartText.of(part.part()))
        .containsExactly("network or load generator (outside the services)");
  }

  @Test
  void lessThanHalfOfTheChangeIsNotNamed() {
    // 1 ms of the database and 0.7 of fights; the rest, 1 ms, is outside: none is 1.35 or more.
    Attribution attribution =
        attribution(TestServices.ALIKE, TestServices.ALIKE.withDatabase(3).withFights(1.7));
    assertThat(attribution.isKnown()).isTrue();
    assertThat(attribution.named()).isEmpty();
  }

  @Test
  void withoutMetricsNothingIsKnown() {
    Attribution attribution = Attribution.of(comparison(SLOWER));
    assertThat(attribution.whole()).isPresent();
    assertThat(attribution.isKnown()).isFalse();
  }

  @Test
  void whereNothingMovedNothingIsNamed() {
    Attribution attribution =
        Attribution.of(comparison(TestDuet.of(10, 1, 0.02).withBoth(TestServices.ALIKE::in)));
    assertThat(attribution.whole()).isEmpty();
    assertThat(attribution.named()).isEmpty();
  }

  private Attribution attribution(TestServices baseline, TestServices candidate) {
    return Attribution.of(
        comparison(
            SLOWER.withBoth(run -> (run.isOf(SideName.BASELINE) ? baseline : candidate).in(run))));
  }

  private Comparison comparison(TestDuet duet) {
    return LoadLevels.of(duet.baseline(folder), duet.candidate(folder)).get(0);
  }
}
