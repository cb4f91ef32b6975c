package loadtest.journeys;

import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import loadtest.endpoints.FightsEndpoints;

/** A user draws two fighters and a place, and lets them fight. */
final class FightJourney {
  private FightJourney() {}

  static ChainBuilder chain() {
    return exitBlockOnFail()
        .on(
            timed(FightsEndpoints.randomFighters),
            timed(FightsEndpoints.randomLocation),
            timed(FightsEndpoints.fight));
  }
}
