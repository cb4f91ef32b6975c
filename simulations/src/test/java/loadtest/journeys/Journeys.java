package loadtest.journeys;

import java.util.List;
import verdict.gatling.journey.Journey;

/** The journeys there are, the usual one first. */
public final class Journeys {
  public static final List<Journey> all =
      List.of(
          new Journey("fight", List.of("fights"), FightJourney::chain),
          new Journey(
              "reading",
              List.of("heroes", "villains", "locations", "fights"),
              ReadingJourney::chain));

  private Journeys() {}
}
