package superheroes.locations;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import superheroes.bottlenecks.Bottleneck;
import superheroes.bottlenecks.SlowAnswers;
import superheroes.catalogue.Catalogue;
import superheroes.catalogue.CatalogueRoutes;
import superheroes.store.Database;

/** Serves locations at {@code /api/locations}. */
@SpringBootApplication(proxyBeanMethods = false)
public class LocationsApplication {

  public static void main(String[] args) {
    SpringApplication.run(LocationsApplication.class, args);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Catalogue<Location> locations(
      Database database,
      @Value("${catalogue.refresh}") Duration refresh,
      @Value("${bottleneck}") Bottleneck bottleneck) {
    return new Catalogue<>(database, Location.TABLE, refresh, bottleneck);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      Catalogue<Location> locations, @Value("${bottleneck}") Bottleneck bottleneck) {
    var routes = new CatalogueRoutes<>(locations).at("/api/locations", "random_location");
    return bottleneck == Bottleneck.SLOW_DEPENDENCY ? routes.filter(new SlowAnswers()) : routes;
  }
}
