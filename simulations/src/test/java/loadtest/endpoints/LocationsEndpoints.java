package loadtest.endpoints;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** The requests to the service locations. */
public final class LocationsEndpoints {
  public static final HttpRequestActionBuilder firstPage =
      Pages.firstPage("locations: first page", "#{locationsUrl}/api/locations", "locationIds");

  public static final HttpRequestActionBuilder byId =
      Pages.byId("locations: by id", "#{locationsUrl}/api/locations", "locationIds");

  private LocationsEndpoints() {}
}
