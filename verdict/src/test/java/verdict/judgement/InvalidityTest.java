package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verdict.judgement.Invalidity.Kind;

/** Programs read the keys of what makes a measurement invalid. */
class InvalidityTest {
  @Test
  void keysNeverChange() {
    assertThat(new TreeSet<>(Stream.of(Kind.values()).map(Kind::key).toList()))
        .containsExactly(
            "always-failed",
            "arrival-rate-missed",
            "builds-mixed",
            "clock-stepped",
            "gates-differ",
            "load-generator-busy",
            "load-generator-late",
            "machine-crowded",
            "neighbour-on-one-side",
            "no-requests",
            "not-steady",
            "policies-differ",
            "requests-not-recorded",
            "run-counted-twice",
            "sides-differ",
            "sides-mixed-up",
            "unsound-counters");
  }

  @Test
  void aSentenceOfOneSideBeginsWithIt() {
    assertThat(Kind.NO_REQUESTS.with().of("Baseline").found())
        .isEqualTo("Baseline: no request was recorded; at least 1 is needed.");
  }
}
