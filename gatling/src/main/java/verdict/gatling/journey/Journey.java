package verdict.gatling.journey;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a user does, from the first request to the last: a value of {@code -Djourney}.
 *
 * @param requests how many HTTP requests it makes when none fails
 * @param services those that it calls itself
 * @param chain builds it: anew for each Gatling run, of which the warm-up is one
 */
public record Journey(
    String name, int requests, List<String> services, Supplier<ChainBuilder> chain) {

  /** The names, in the order of the journeys. */
  public static List<String> names(List<Journey> journeys) {
    return journeys.stream().map(Journey::name).toList();
  }

  /** The journey of one of {@link #names}. */
  public static Journey named(String name, List<Journey> journeys) {
    return journeys.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }
}
