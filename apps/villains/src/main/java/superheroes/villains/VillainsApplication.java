package superheroes.villains;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import superheroes.bottlenecks.BlockedEventLoop;
import superheroes.bottlenecks.Bottleneck;
import superheroes.catalogue.Catalogue;
import superheroes.catalogue.CatalogueRoutes;
import superheroes.store.Database;

/** Serves villains at {@code /api/villains}. */
@SpringBootApplication(proxyBeanMethods = false)
public class VillainsApplication {

  public static void main(String[] args) {
    SpringApplication.run(VillainsApplication.class, args);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Catalogue<Villain> villains(
      Database database,
      @Value("${catalogue.refresh}") Duration refresh,
      @Value("${bottleneck}") Bottleneck bottleneck) {
    return new Catalogue<>(database, Villain.TABLE, refresh, bottleneck);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      Catalogue<Villain> villains, @Value("${bottleneck}") Bottleneck bottleneck) {
    var routes = new CatalogueRoutes<>(villains).at("/api/villains", "random_villain");
    return bottleneck == Bottleneck.BLOCKED_EVENT_LOOP
        ? routes.filter(new BlockedEventLoop())
        : routes;
  }
}
