package verdict.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * How the blocks of a side were laid out before the first was run.
 *
 * @param id shared by both sides of a duet
 * @param seed that drew the order inside each pair
 * @param rounds how many were planned, the extension left out
 * @param extension how many more were declared beforehand, for the case that the first are
 *     inconclusive; 0 for none
 * @param design how the sides shared the time of a round
 */
public record Campaign(
    String id, SideName side, long seed, int rounds, int extension, Design design) {

  // Files of before there were two designs do not say: their sides were measured in turn.
  @JsonCreator
  static Campaign of(
      @JsonProperty("id") String id,
      @JsonProperty("side") SideName side,
      @JsonProperty("seed") long seed,
      @JsonProperty("rounds") int rounds,
      @JsonProperty("extension") int extension,
      @JsonProperty("design") Optional<Design> design) {
    return new Campaign(id, side, seed, rounds, extension, design.orElse(Design.IN_TURN));
  }
}
