package verdict.run;

/**
 * How the blocks of a side were laid out before the first was run.
 *
 * @param id shared by both sides of a duet
 * @param seed that drew the order inside each pair
 * @param rounds how many were planned, the extension left out
 * @param extension how many more were declared beforehand, for the case that the first are
 *     inconclusive; 0 for none
 */
public record Campaign(String id, SideName side, long seed, int rounds, int extension) {}
