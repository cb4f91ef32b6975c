package loadtest.journeys;

import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import loadtest.endpoints.FightsEndpoints;
import loadtest.endpoints.HeroesEndpoints;
import loadtest.endpoints.LocationsEndpoints;
import loadtest.endpoints.VillainsEndpoints;

/** A user looks through every list, and at one row of each. */
final class ReadingJourney {
  private ReadingJourney() {}

  static ChainBuilder chain() {
    return exitBlockOnFail()
        .on(
            timed(HeroesEndpoints.firstPage),
            timed(HeroesEndpoints.byId),
            timed(VillainsEndpoints.firstPage),
            timed(VillainsEndpoints.byId),
            timed(LocationsEndpoints.firstPage),
            timed(LocationsEndpoints.byId),
            timed(FightsEndpoints.firstPage),
            timed(FightsEndpoints.byId));
  }
}
