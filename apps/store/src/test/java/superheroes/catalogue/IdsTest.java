package superheroes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Ids GAPPY = new Ids(new long[] {1, 2, 50, 51, 5_000});

  @Test
  void aPageIsTheRangeFromItsFirstToItsLastId() {
    assertThat(GAPPY.page(0, 2)).isEqualTo(new Ids.Range(1, 2));
    assertThat(GAPPY.page(1, 2)).isEqualTo(new Ids.Range(50, 51));
  }

  @Test
  void theLastPageMayBeShort() {
    assertThat(GAPPY.page(2, 2)).isEqualTo(new Ids.Range(5_000, 5_000));
  }

  @Test
  void afterTheLastPageThereIsNothing() {
    assertThat(GAPPY.page(3, 2)).isEqualTo(Ids.Range.EMPTY);
    // 30,000,000 x 100 does not fit in an int
    assertThat(GAPPY.page(30_000_000, 100)).isEqualTo(Ids.Range.EMPTY);
  }

  @Test
  void everyIdIsPickedEquallyOftenWhateverTheGapBeforeIt() {
    Map<Long, Integer> picked = new HashMap<>();
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    int picks = 100_000;
    for (int pick = 0; pick < picks; pick++) {
      picked.merge(GAPPY.pick(random), 1, Integer::sum);
    }
    // With `id >= random LIMIT 1` the id 5,000 would be picked 98,980 times, here 20,000.
    double expected = picks / 5.0;
    double chiSquare =
        LongStream.of(1, 2, 50, 51, 5_000)
            .mapToDouble(id -> Math.pow(picked.getOrDefault(id, 0) - expected, 2) / expected)
            .sum();
    // 4 degrees of freedom: exceeded by chance once in 100,000,000 runs.
    assertThat(chiSquare).isLessThan(42.7);
  }
}
