package superheroes.fights;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import superheroes.bottlenecks.Bottleneck;
import superheroes.telemetry.ExternalRequests;

/** What fights needs from the other three services. */
@Component
class OtherServices {

  private final OtherService<Fighter> heroes;
  private final OtherService<Fighter> villains;
  private final OtherService<Location> locations;
  private final Bottleneck bottleneck;

  OtherServices(
      WebClient.Builder clients,
      @Value("${services.heroes}") String heroes,
      @Value("${services.villains}") String villains,
      @Value("${services.locations}") String locations,
      @Value("${services.timeout}") Duration timeout,
      @Value("${services.connections}") int connections,
      @Value("${bottleneck}") Bottleneck bottleneck) {
    var connector = connector(connections, timeout);
    this.heroes = fighters("heroes", client(clients, connector, "heroes", heroes), timeout);
    this.villains = fighters("villains", client(clients, connector, "villains", villains), timeout);
    this.locations =
        new OtherService<>(
            "locations",
            client(clients, connector, "locations", locations),
            "/api/locations/random",
            Location.class,
            timeout);
    this.bottleneck = bottleneck;
  }

  private static OtherService<Fighter> fighters(String name, WebClient client, Duration timeout) {
    return new OtherService<>(name, client, "/api/" + name + "/random", Fighter.class, timeout);
  }

  /**
   * Connections are bounded in number and in the time that a call waits for one. They outlive the
   * rest between two blocks of a duet: when all were reopened after 30 s, the JVMs of the other
   * services took back what they had compiled.
   */
  private static ReactorClientHttpConnector connector(int connections, Duration timeout) {
    ConnectionProvider provider =
        ConnectionProvider.builder("services")
            .maxConnections(connections)
            .pendingAcquireTimeout(timeout)
            .maxIdleTime(Duration.ofMinutes(5))
            .metrics(true)
            .build();
    return new ReactorClientHttpConnector(HttpClient.create(provider));
  }

  private static WebClient client(
      WebClient.Builder clients, ReactorClientHttpConnector connector, String name, String url) {
    return clients
        .clone()
        .baseUrl(url)
        .clientConnector(connector)
        .observationConvention(new ExternalRequests(name))
        .build();
  }

  /** A random hero and a random villain, asked for at the same time. */
  Mono<Fighters> randomFighters() {
    return bottleneck == Bottleneck.SEQUENTIAL_CALLS
        ? heroes.random().flatMap(hero -> villains.random().map(it -> new Fighters(hero, it)))
        : Mono.zip(heroes.random(), villains.random(), Fighters::new);
  }

  Mono<Location> randomLocation() {
    return locations.random();
  }

  /** Everything that a fight needs, asked for at the same time. */
  Mono<FightRequest> randomFight() {
    return bottleneck == Bottleneck.SEQUENTIAL_CALLS
        ? randomFighters()
            .flatMap(fighters -> randomLocation().map(place -> request(fighters, place)))
        : Mono.zip(randomFighters(), randomLocation(), OtherServices::request);
  }

  private static FightRequest request(Fighters fighters, Location location) {
    return new FightRequest(fighters.hero(), fighters.villain(), location);
  }
}
