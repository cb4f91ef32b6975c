package loadtest.testing;

import loadtest.simulations.RoundSimulation;

/** A round of {@link Superheroes}. */
public final class StubRound extends RoundSimulation {
  public StubRound() {
    super(Superheroes.system, Superheroes.journeys);
  }
}
