package superheroes.fights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A fight that is decided.
 *
 * @param id given when it is stored; absent before
 * @param heroWon whether the hero won; in JSON the winner and the loser are spelled out instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fight(
    @Nullable Long id,
    Instant fightDate,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean heroWon,
    Fighter hero,
    Fighter villain,
    Location location) {

  /** How much luck can add to a level: enough for surprises, too little for miracles. */
  private static final int LUCK = 20;

  /** Decides a fight: level plus luck, and a toss of a coin when both are equal. */
  static Fight decide(FightRequest request, Instant when, RandomGenerator random) {
    long heroScore = (long) request.hero().level() + random.nextInt(LUCK);
    long villainScore = (long) request.villain().level() + random.nextInt(LUCK);
    boolean heroWon = heroScore == villainScore ? random.nextBoolean() : heroScore > villainScore;
    return new Fight(null, when, heroWon, request.hero(), request.villain(), request.location());
  }

  Fight withId(long storedId) {
    return new Fight(storedId, fightDate, heroWon, hero, villain, location);
  }

  private Fighter winner() {
    return heroWon ? hero : villain;
  }

  private Fighter loser() {
    return heroWon ? villain : hero;
  }

  @JsonProperty
  String winnerName() {
    return winner().name();
  }

  @JsonProperty
  int winnerLevel() {
    return winner().level();
  }

  @JsonProperty
  @Nullable String winnerPowers() {
    return winner().powers();
  }

  @JsonProperty
  @Nullable String winnerPicture() {
    return winner().picture();
  }

  @JsonProperty
  String winnerTeam() {
    return heroWon ? "heroes" : "villains";
  }

  @JsonProperty
  String loserName() {
    return loser().name();
  }

  @JsonProperty
  int loserLevel() {
    return loser().level();
  }

  @JsonProperty
  @Nullable String loserPowers() {
    return loser().powers();
  }

  @JsonProperty
  @Nullable String loserPicture() {
    return loser().picture();
  }

  @JsonProperty
  String loserTeam() {
    return heroWon ? "villains" : "heroes";
  }
}
