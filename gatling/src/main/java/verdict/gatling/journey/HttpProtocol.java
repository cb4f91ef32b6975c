package verdict.gatling.journey;

import io.gatling.javaapi.http.HttpDsl;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/** How all users speak HTTP: each with a connection of its own, and no cache. */
public final class HttpProtocol {
  public static final HttpProtocolBuilder http =
      HttpDsl.http
          .acceptHeader("application/json")
          .userAgentHeader("Verdict")
          .disableCaching()
          .disableWarmUp(); // Gatling's own: a request to its vendor's site

  private HttpProtocol() {}
}
