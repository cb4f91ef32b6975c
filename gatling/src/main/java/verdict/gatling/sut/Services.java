package verdict.gatling.sut;

import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where the services are: known only when they run, so it is in the session of every user. */
public final class Services {
  private Services() {}

  /** Gives a user the addresses: that of {@code orders} as {@code #{ordersUrl}}. */
  public static Function<Session, Session> of(Map<String, URI> services) {
    Map<String, Object> attributes = new HashMap<>();
    services.forEach((service, url) -> attributes.put(service + "Url", url.toString()));
    return session -> session.setAll(attributes);
  }
}
