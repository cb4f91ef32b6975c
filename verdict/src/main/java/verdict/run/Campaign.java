package verdict.run;

import java.util.Optional;
import java.util.SortedMap;

/**
 * How the blocks of a side were laid out before the first was run.
 *
 * @param id shared by both sides of a duet
 * @param seed that drew the order inside each pair
 * @param looks after how many rounds it may end
 * @param design how the sides shared the time of a round
 * @param gates what decides, and by what margins, by the keys of gates; absent where nobody set any
 */
public record Campaign(
    String id,
    SideName side,
    long seed,
    Looks looks,
    Design design,
    Optional<SortedMap<String, String>> gates) {}
