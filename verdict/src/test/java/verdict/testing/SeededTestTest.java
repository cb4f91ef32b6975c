package verdict.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SeededTestTest {
  private static final Set<Long> TRIED = ConcurrentHashMap.newKeySet();

  @SeededTest
  void everySeedDrawsTheSameWhenItIsRepeated(Draws draws) {
    Draws again = new Draws(draws.seed());
    for (int i = 0; i < 10; i++) {
      assertThat(again.spread(-1_000, 1_000)).isEqualTo(draws.spread(-1_000, 1_000));
    }
    TRIED.add(draws.seed());
  }

  @AfterAll
  static void everySeedWasTried() {
    int expected = System.getProperty("seed") == null ? Integer.getInteger("seeds", 200) : 1;
    assertThat(TRIED).hasSize(expected);
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
                    new Draws(17)))
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
      int drawn = new Draws(seed).spread(-most, most);
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
    Draws draws = new Draws(0);
    for (int i = 0; i < 2_000; i++) {
      assertThat(draws.spread(3, 3)).isEqualTo(3);
      assertThat(draws.spread(-9, -3)).isBetween(-9, -3);
      draws.spread(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }
}
