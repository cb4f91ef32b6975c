package verdict.gatling.duet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verdict.run.SideName;

class ArrivalsTest {
  private static final int PAIRS = 4_000;
  private static final List<SideName> BOTH = List.of(SideName.CANDIDATE, SideName.BASELINE);

  @Test
  void eachPairOfJourneysHasOneForEachSide() {
    Arrivals arrivals = new Arrivals(BOTH, 1, PAIRS);
    for (int pair = 0; pair < PAIRS; pair++) {
      assertThat(arrivals.side(2L * pair)).isEqualTo(arrivals.side(2L * pair + 1).other());
    }
  }

  @Test
  void theCoinIsFairAndEachPairHasItsOwn() {
    List<SideName> firsts = firsts(1);
    long baselineFirst = firsts.stream().filter(SideName.BASELINE::equals).count();
    long sameAsBefore =
        IntStream.range(1, PAIRS).filter(p -> firsts.get(p) == firsts.get(p - 1)).count();
    // A half; 5 standard deviations of a binomial count are 5 sqrt(4000 / 4) = 158.
    assertThat(baselineFirst).isBetween(PAIRS / 2 - 158L, PAIRS / 2 + 158L);
    assertThat(sameAsBefore).isBetween(PAIRS / 2 - 158L, PAIRS / 2 + 158L);
  }

  @Test
  void theSeedAloneDecides() {
    assertThat(firsts(7)).isEqualTo(firsts(7)).isNotEqualTo(firsts(8));
  }

  @Test
  void aBlockOfOneSideHasNoOther() {
    Arrivals arrivals = new Arrivals(List.of(SideName.CANDIDATE), 1, PAIRS);
    assertThat(IntStream.range(0, PAIRS).mapToObj(arrivals::side)).containsOnly(SideName.CANDIDATE);
  }

  private static List<SideName> firsts(long seed) {
    Arrivals arrivals = new Arrivals(BOTH, seed, PAIRS);
    return IntStream.range(0, PAIRS).mapToObj(pair -> arrivals.side(2L * pair)).toList();
  }
}
