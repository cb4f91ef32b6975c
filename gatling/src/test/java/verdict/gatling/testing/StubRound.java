package verdict.gatling.testing;

import verdict.gatling.RoundSimulation;

/** A round of {@link Superheroes}. */
public final class StubRound extends RoundSimulation {
  public StubRound() {
    super(Superheroes.firstRequests, Superheroes.journeys);
  }
}
