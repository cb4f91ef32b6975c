package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FightTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static Fight fight(int heroLevel, int villainLevel, RandomGenerator random) {
    var hero = new Fighter(1L, "Hero", null, heroLevel, null, null);
    var villain = new Fighter(2L, "Villain", null, villainLevel, null, null);
    var place = new Location(3L, "Place", null, null, null);
    return Fight.decide(new FightRequest(hero, villain, place), NOON, random);
  }

  private static long heroWins(int heroLevel, int villainLevel) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    return IntStream.range(0, 10_000)
        .filter(round -> fight(heroLevel, villainLevel, random).heroWon())
        .count();
  }

  @Test
  void twentyLevelsMoreAlwaysWin() {
    // Luck adds 0 to 19 on either side.
    assertThat(heroWins(70, 50)).isEqualTo(10_000);
    assertThat(heroWins(50, 70)).isZero();
  }

  @Test
  void equalsWinHalfOfTheTime() {
    // 10,000 tosses: 5,000 +- 6 standard deviations of 50.
    assertThat(heroWins(50, 50)).isBetween(4_700L, 5_300L);
  }

  @Test
  void theLargestLevelsDoNotOverflow() {
    assertThat(heroWins(Integer.MAX_VALUE, 1)).isEqualTo(10_000);
  }

  @Test
  void theWinnerAndTheLoserAreSpelledOut() {
    Fight fight = fight(70, 50, RandomGenerator.getDefault());
    assertThat(fight.winnerTeam()).isEqualTo("heroes");
    assertThat(fight.winnerName()).isEqualTo("Hero");
    assertThat(fight.loserTeam()).isEqualTo("villains");
    assertThat(fight.loserLevel()).isEqualTo(50);
    assertThat(fight.fightDate()).isEqualTo(NOON);
  }
}
