package verdict.gatling.sut;

import io.gatling.javaapi.core.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import verdict.project.Addresses;

/** Where the services are: known only when they run, so it is in the session of every user. */
public final class Services {
  /** The attribute that holds the address of the first service. */
  public static final String URL = "url";

  private Services() {}

  /** The attribute that holds the address of a service. */
  public static String urlOf(String service) {
    return service + "Url";
  }

  /**
   * Gives a user the addresses: that of {@code orders} as {@code #{ordersUrl}}, and that of the
   * first service as {@code #{url}}, too.
   */
  public static Function<Session, Session> of(Addresses addresses) {
    Map<String, Object> attributes = new HashMap<>();
    addresses.urls().forEach((service, url) -> attributes.put(urlOf(service), url));
    attributes.put(URL, addresses.entryUrl());
    return session -> session.setAll(attributes);
  }
}
