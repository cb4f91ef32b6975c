package verdict.gatling.journey;

import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.onCase;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import verdict.gatling.parameters.WrongParameter;

/**
 * What a user does, from the first request to the last: a value of {@code -Djourney}. It has one
 * variant, or several that users take in turn.
 *
 * @param services those that it calls itself
 * @param variants each builds a chain, anew at each call
 * @param order the variants that users take, by their index, one after the other and over again
 * @param protocol how its users speak HTTP; like a chain, it is built only while Gatling starts
 */
public record Journey(
    String name,
    List<String> services,
    List<Supplier<ChainBuilder>> variants,
    List<Integer> order,
    Supplier<HttpProtocolBuilder> protocol) {

  public Journey {
    services = List.copyOf(services);
    variants = List.copyOf(variants);
    order = List.copyOf(order);
  }

  /**
   * One that is the same for every user.
   *
   * @param chain builds it, anew at each call
   */
  public Journey(String name, List<String> services, Supplier<ChainBuilder> chain) {
    this(name, services, List.of(chain), List.of(0), () -> HttpProtocol.http);
  }

  /**
   * Its chain, built anew: each Gatling run takes one of its own, and the warm-up is one. Gatling
   * builds one only while it starts.
   */
  public ChainBuilder chain() {
    if (variants.size() == 1) {
      return variants.get(0).get();
    }
    List<Choice.WithKey> choices = new ArrayList<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      choices.add(onCase(variant).then(variants.get(variant).get()));
    }
    return doSwitch(session -> order.get((int) (Turn.of(session) % order.size()))).on(choices);
  }

  /**
   * What it asks of a load, read in chains that are built for that.
   *
   * @throws WrongParameter when the number of its requests is not fixed, or 0
   */
  public Content content() throws WrongParameter {
    ChainReader reader = new ChainReader(name);
    List<ChainContent> contents = new ArrayList<>();
    for (Supplier<ChainBuilder> variant : variants) {
      contents.add(reader.atLeastOneRequest(variant.get().wrapped));
    }
    return Content.of(order.stream().map(contents::get).toList());
  }

  /**
   * What a journey asks of a load when nothing fails.
   *
   * @param requests HTTP requests of one user: the mean over all turns
   * @param pauses the longest that a user waits by itself
   * @param gathered how many users wait for each other; 0 for none
   */
  public record Content(double requests, Duration pauses, int gathered) {

    private static Content of(List<ChainContent> turns) {
      return new Content(
          turns.stream().mapToLong(ChainContent::requests).sum() / (double) turns.size(),
          turns.stream().map(ChainContent::pauses).max(Duration::compareTo).orElseThrow(),
          turns.stream().mapToInt(ChainContent::gathered).max().orElseThrow());
    }

    /**
     * How long a user may do nothing in a load of so many seconds: those who wait for each other
     * wait no longer than others come.
     */
    public Duration longestSilence(long seconds) {
      return gathered == 0 ? pauses : pauses.plusSeconds(seconds);
    }
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
