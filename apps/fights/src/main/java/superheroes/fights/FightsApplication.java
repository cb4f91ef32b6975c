package superheroes.fights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves fights at {@code /api/fights}. */
@SpringBootApplication(proxyBeanMethods = false)
public class FightsApplication {

  public static void main(String[] args) {
    SpringApplication.run(FightsApplication.class, args);
  }

  @Bean
  RouterFunction<ServerResponse> routes(FightRoutes fights) {
    return fights.routes();
  }
}
