package loadtest.journeys;

import io.gatling.javaapi.core.ChainBuilder;
import loadtest.endpoints.FightsEndpoints;
import loadtest.endpoints.HeroesEndpoints;
import loadtest.endpoints.LocationsEndpoints;
import loadtest.endpoints.VillainsEndpoints;

/** A user looks through every list, and at one row of each. */
final class ReadingJourney {
  static final ChainBuilder chain =
      InOrder.inOrder(
          HeroesEndpoints.firstPage,
          HeroesEndpoints.byId,
          VillainsEndpoints.firstPage,
          VillainsEndpoints.byId,
          LocationsEndpoints.firstPage,
          LocationsEndpoints.byId,
          FightsEndpoints.firstPage,
          FightsEndpoints.byId);

  private ReadingJourney() {}
}
