package loadtest.endpoints;

import loadtest.recording.TimedRequest;

/** The requests to the service villains. */
public final class VillainsEndpoints {
  public static final TimedRequest firstPage =
      Pages.firstPage("villains: first page", "#{villainsUrl}/api/villains", "villainIds");

  public static final TimedRequest byId =
      Pages.byId("villains: by id", "#{villainsUrl}/api/villains", "villainIds");

  private VillainsEndpoints() {}
}
