package verdict.testing;

import java.util.Locale;

/**
 * Fights, which asks heroes once for each request, and villains at the same time, during a block.
 *
 * @param fightsMs fights' own time for a request, besides heroes'
 * @param networkMs what a call takes longer than heroes
 * @param databaseMs heroes' query
 * @param connectionMs heroes' wait for a connection
 * @param heroesMs heroes' own time
 * @param villainsMs of a call to villains, whose own work it is; 0 when they are not asked
 */
public record TestServices(
    double fightsMs,
    double networkMs,
    double databaseMs,
    double connectionMs,
    double heroesMs,
    double villainsMs) {
  /**
   * 6 ms a request: 1 of fights, 1 of the network, 2 of the database, 1 of the wait, 1 of heroes.
   */
  public static final TestServices ALIKE = new TestServices(1, 1, 2, 1, 1, 0);

  public TestServices withDatabase(double ms) {
    return new TestServices(fightsMs, networkMs, ms, connectionMs, heroesMs, villainsMs);
  }

  public TestServices withFights(double ms) {
    return new TestServices(ms, networkMs, databaseMs, connectionMs, heroesMs, villainsMs);
  }

  public TestServices withVillains(double ms) {
    return new TestServices(fightsMs, networkMs, databaseMs, connectionMs, heroesMs, ms);
  }

  /** All of them slower or faster by a factor. */
  public TestServices times(double factor) {
    return new TestServices(
        fightsMs * factor,
        networkMs * factor,
        databaseMs * factor,
        connectionMs * factor,
        heroesMs * factor,
        villainsMs * factor);
  }

  private double servedByHeroesMs() {
    return databaseMs + connectionMs + heroesMs;
  }

  /** What they told at the edges of the window. */
  public TestRun in(TestRun run) {
    int requests = run.asked();
    double wholeMs = fightsMs + Math.max(servedByHeroesMs() + networkMs, villainsMs);
    if (villainsMs > 0) {
      run.scraped("villains", served(0, 0), served(requests, villainsMs));
    }
    return run.scraped("fights", fights(0, 0), fights(requests, wholeMs))
        .scraped(
            "heroes",
            heroes(0, 0, 0, 0),
            heroes(requests, servedByHeroesMs(), databaseMs, connectionMs));
  }

  private String fights(int requests, double wholeMs) {
    String calls = "external_request_duration_seconds";
    double callMs = servedByHeroesMs() + networkMs;
    return served(requests, wholeMs)
        + timed(calls, "{service=\"heroes\"}", requests, callMs)
        + (villainsMs > 0 ? timed(calls, "{service=\"villains\"}", requests, villainsMs) : "");
  }

  private static String served(int requests, double wholeMs) {
    return timed("http_request_duration_seconds", "{method=\"GET\"}", requests, wholeMs);
  }

  private static String heroes(int requests, double wholeMs, double databaseMs, double waitMs) {
    return served(requests, wholeMs)
        + timed("db_query_duration_seconds", "{query_type=\"one\"}", requests, databaseMs)
        + timed("db_pool_acquire_duration_seconds", "", requests, waitMs);
  }

  private static String timed(String name, String labels, int count, double ms) {
    return String.format(
        Locale.ROOT,
        "# TYPE %1$s histogram%n%1$s_sum%2$s %3$s%n%1$s_count%2$s %4$d%n",
        name,
        labels,
        count * ms / 1_000,
        count);
  }
}
