package verdict.run;

/**
 * How the blocks of a side were laid out before the first was run.
 *
 * @param id shared by both sides of a duet
 * @param seed that drew the order inside each pair
 * @param looks after how many rounds it may end
 * @param design how the sides shared the time of a round
 * @param policy what decides
 */
public record Campaign(
    String id, SideName side, long seed, Looks looks, Design design, DeclaredPolicy policy) {}
