package verdict.gatling.journey;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.function.Supplier;
import verdict.gatling.parameters.WrongParameter;

/**
 * What a user does, from the first request to the last: a value of {@code -Djourney}.
 *
 * @param services those that it calls itself
 * @param chain builds it: anew for each Gatling run, of which the warm-up is one
 */
public record Journey(String name, List<String> services, Supplier<ChainBuilder> chain) {

  /**
   * Counts the HTTP requests that it makes when none fails, in a chain that is built for that.
   * Gatling builds one only while it starts.
   *
   * @throws WrongParameter when their number is not fixed
   */
  public int countRequests() throws WrongParameter {
    return new RequestCount(name).atLeastOne(chain.get().wrapped);
  }

  /** The names, in the order of the journeys. */
  public static List<String> names(List<Journey> journeys) {
    return journeys.stream().map(Journey::name).toList();
  }

  /** The journey of one of {@link #names}. */
  public static Journey named(String name, List<Journey> journeys) {
    return journeys.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }
}
