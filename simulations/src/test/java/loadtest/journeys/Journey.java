package loadtest.journeys;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The journeys there are: the values of {@code -Djourney}. */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of, and the suppliers hold nothing
public enum Journey {
  FIGHT(3, List.of("fights"), () -> FightJourney.chain),
  READING(8, List.of("heroes", "villains", "locations", "fights"), () -> ReadingJourney.chain);

  private final int requests;
  private final List<String> services;
  private final Supplier<ChainBuilder> chain;

  // A supplier, because Gatling builds requests only while it starts, and the names are needed
  // before.
  Journey(int requests, List<String> services, Supplier<ChainBuilder> chain) {
    this.requests = requests;
    this.services = services;
    this.chain = chain;
  }

  /** How many HTTP requests one journey makes when none fails. */
  public int requests() {
    return requests;
  }

  /** The services that are called directly. */
  public List<String> services() {
    return services;
  }

  public ChainBuilder chain() {
    return chain.get();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> ids() {
    return Stream.of(values()).map(Journey::id).toList();
  }

  /** The journey of one of {@link #ids}. */
  public static Journey of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
