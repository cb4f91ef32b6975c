package loadtest.endpoints;

import loadtest.recording.TimedRequest;

/** The requests to the service heroes. */
public final class HeroesEndpoints {
  public static final TimedRequest firstPage =
      Pages.firstPage("heroes: first page", "#{heroesUrl}/api/heroes", "heroIds");

  public static final TimedRequest byId =
      Pages.byId("heroes: by id", "#{heroesUrl}/api/heroes", "heroIds");

  private HeroesEndpoints() {}
}
