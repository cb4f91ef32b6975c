package loadtest.endpoints;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** The requests to the service villains. */
public final class VillainsEndpoints {
  public static final HttpRequestActionBuilder firstPage =
      Pages.firstPage("villains: first page", "#{villainsUrl}/api/villains", "villainIds");

  public static final HttpRequestActionBuilder byId =
      Pages.byId("villains: by id", "#{villainsUrl}/api/villains", "villainIds");

  private VillainsEndpoints() {}
}
