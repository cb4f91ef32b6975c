package loadtest.simulations;

import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.RoundSimulation;

/** One round of a duet: what {@code scripts/verdict duet} starts. */
public final class DuetRoundSimulation extends RoundSimulation {
  public DuetRoundSimulation() {
    super(Superheroes.firstRequests, Journeys.all);
  }
}
