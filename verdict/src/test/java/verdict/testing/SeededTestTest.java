package verdict.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeededTestTest {
  @SeededTest
  void everySeedDrawsTheSameWhenItIsRepeated(Draws draws) {
    Draws again = new Draws("everySeedDrawsTheSameWhenItIsRepeated", draws.seed());
    for (int i = 0; i < 10; i++) {
      assertThat(again.spread(-1_000, 1_000)).isEqualTo(draws.spread(-1_000, 1_000));
    }
  }

  @Test
  void anotherTestDrawsOtherValuesFromTheSameSeed() {
    assertThat(new Draws("this", 17).random().nextLong())
        .isNotEqualTo(new Draws("that", 17).random().nextLong());
  }

  @Test
  void everySeedIsTriedOnce() {
    int expected = System.getProperty("seed") == null ? Integer.getInteger("seeds", 200) : 1;
    assertThat(Seeds.draws("any"))
        .extracting(Draws::seed)
        .hasSize(expected)
        .doesNotHaveDuplicates();
  }

  @Test
  void aFailureNamesTheSeedThatRepeatsIt() {
    AssertionError failure = new AssertionError("was 3");
    assertThatThrownBy(
            () ->
                Seeds.proceed(
                    () -> {
                      throw failure;
                    },
                    new Draws("any", 17)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("seed 17 (-Dseed=17 repeats it): was 3")
        .hasCause(failure);
  }

  @Test
  void theEndsAndEveryMagnitudeAreDrawn() {
    int most = 9_999_999;
    Map<Integer, Integer> byDigits = new HashMap<>();
    Set<Integer> ends = new TreeSet<>();
    for (int seed = 0; seed < 2_000; seed++) {
      int drawn = new Draws("any", seed).spread(-most, most);
      assertThat(drawn).isBetween(-most, most);
      byDigits.merge(String.valueOf(Math.abs(drawn)).length(), 1, Integer::sum);
      if (drawn == 0 || Math.abs(drawn) == most) {
        ends.add(drawn);
      }
    }
    assertThat(ends).containsExactly(-most, 0, most);
    assertThat(byDigits)
        .hasSize(7)
        .allSatisfy((digits, times) -> assertThat(times).isGreaterThan(50));
  }

  @Test
  void theWholeRangeOfAnIntCanBeAskedFor() {
    Draws draws = new Draws("any", 0);
    for (int i = 0; i < 2_000; i++) {
      assertThat(draws.spread(3, 3)).isEqualTo(3);
      assertThat(draws.spread(-9, -3)).isBetween(-9, -3);
      draws.spread(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }
}
