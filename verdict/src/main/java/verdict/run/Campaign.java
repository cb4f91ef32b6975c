package verdict.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the blocks of a side were laid out before the first was run.
 *
 * @param id shared by both sides of a duet
 * @param seed that drew the order inside each pair
 * @param rounds how many were planned, the extension left out
 * @param extension how many more were declared beforehand, for the case that the first are
 *     inconclusive; 0 for none
 * @param gates what decides, and by what margins, by the keys of gates; absent where nobody set any
 */
public record Campaign(
    String id,
    SideName side,
    long seed,
    int rounds,
    int extension,
    @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> gates) {
  /** With the usual gates. */
  public Campaign(String id, SideName side, long seed, int rounds, int extension) {
    this(id, side, seed, rounds, extension, Optional.empty());
  }
}
