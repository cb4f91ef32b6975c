package superheroes.heroes;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import superheroes.bottlenecks.Bottleneck;
import superheroes.bottlenecks.Garbage;
import superheroes.catalogue.Catalogue;
import superheroes.catalogue.CatalogueRoutes;
import superheroes.store.Database;

/** Serves heroes at {@code /api/heroes}. */
@SpringBootApplication(proxyBeanMethods = false)
public class HeroesApplication {

  public static void main(String[] args) {
    SpringApplication.run(HeroesApplication.class, args);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Catalogue<Hero> heroes(
      Database database,
      @Value("${catalogue.refresh}") Duration refresh,
      @Value("${bottleneck}") Bottleneck bottleneck) {
    var pages = bottleneck == Bottleneck.BIG_PAYLOAD ? Hero.BIG_TABLE : Hero.TABLE;
    return new Catalogue<>(database, Hero.TABLE, pages, refresh, bottleneck);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      Catalogue<Hero> heroes, @Value("${bottleneck}") Bottleneck bottleneck) {
    var routes = new CatalogueRoutes<>(heroes).at("/api/heroes", "random_hero");
    return bottleneck == Bottleneck.GARBAGE ? routes.filter(new Garbage()) : routes;
  }
}
