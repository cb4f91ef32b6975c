package superheroes.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.netty.resources.LoopResources;

/** The database of a service; its settings are in {@code META-INF/service-defaults.properties}. */
@AutoConfiguration(before = R2dbcAutoConfiguration.class)
public class StoreAutoConfiguration {

  /**
   * Bounds every query at the server, and spreads connections over all network threads (a warmed
   * pool would otherwise share a few of them: r2dbc-pool issue 190).
   */
  @Bean
  ConnectionFactoryOptionsBuilderCustomizer boundedQueries(
      @Value("${database.statement-timeout}") Duration statementTimeout,
      @Value("${database.network-threads}") int networkThreads) {
    return options ->
        options
            .option(PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, statementTimeout)
            .option(
                PostgresqlConnectionFactoryProvider.LOOP_RESOURCES,
                LoopResources.create("postgres", -1, networkThreads, true, false));
  }

  @Bean
  Database database(ConnectionFactory pool, MeterRegistry registry) {
    return new Database(pool, registry);
  }
}
