package loadtest.endpoints;

import loadtest.recording.TimedRequest;

/** The requests to the service locations. */
public final class LocationsEndpoints {
  public static final TimedRequest firstPage =
      Pages.firstPage("locations: first page", "#{locationsUrl}/api/locations", "locationIds");

  public static final TimedRequest byId =
      Pages.byId("locations: by id", "#{locationsUrl}/api/locations", "locationIds");

  private LocationsEndpoints() {}
}
