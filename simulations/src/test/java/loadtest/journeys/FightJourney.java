package loadtest.journeys;

import io.gatling.javaapi.core.ChainBuilder;
import loadtest.endpoints.FightsEndpoints;

/** A user draws two fighters and a place, and lets them fight. */
final class FightJourney {
  static final ChainBuilder chain =
      InOrder.inOrder(
          FightsEndpoints.randomFighters, FightsEndpoints.randomLocation, FightsEndpoints.fight);

  private FightJourney() {}
}
