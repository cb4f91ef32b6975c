package superheroes.bottlenecks;

/**
 * The catalogue of injected faults: the values of the property {@code bottleneck}, in lower case
 * and with dashes. {@code apps/bottlenecks.properties} describes each for users.
 */
public enum Bottleneck {
  /** No fault. */
  NONE,
  /** Heroes: a text in every row of a page that is fifty times as long. */
  BIG_PAYLOAD,
  /** Villains: a network thread that sleeps, 50 ms for every request. */
  BLOCKED_EVENT_LOOP,
  /** Fights: {@code bottleneck.cpu-work.micros} of CPU time for every answer. */
  CPU_WORK,
  /** Heroes: 16 MB for every request, forgotten three requests later. */
  GARBAGE,
  /** Heroes, villains and locations: a query for every row of a page. */
  N_PLUS_ONE,
  /** Heroes and villains: a random row by {@code ORDER BY random()}, which sorts the table. */
  RANDOM_SORT,
  /** Fights: the calls to the other services one after the other. */
  SEQUENTIAL_CALLS,
  /** Fights: every answer later by {@code bottleneck.slower.percent} of the time it took. */
  SLOWER,
  /** Locations: every answer 150 ms later. */
  SLOW_DEPENDENCY,
  /** Heroes, villains and locations: a random row 0 to 50 ms later; the database waits. */
  SLOW_QUERY
}
