package loadtest.endpoints;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** The requests to the service heroes. */
public final class HeroesEndpoints {
  public static final HttpRequestActionBuilder firstPage =
      Pages.firstPage("heroes: first page", "#{heroesUrl}/api/heroes", "heroIds");

  public static final HttpRequestActionBuilder byId =
      Pages.byId("heroes: by id", "#{heroesUrl}/api/heroes", "heroIds");

  private HeroesEndpoints() {}
}
