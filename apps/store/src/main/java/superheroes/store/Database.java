package superheroes.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs queries on the service's pool. Each measures its wait for a connection ({@code
 * db_pool_acquire_duration_seconds}) apart from itself ({@code db_query_duration_seconds}), because
 * a slow query and a small pool look the same from outside and have different cures.
 */
public final class Database {

  private final ConnectionFactory pool;
  private final MeterRegistry registry;
  private final Timer acquireTimer;
  private final Map<String, Timer> queryTimers = new ConcurrentHashMap<>();

  /** Queries on {@code pool}, measured in {@code registry}. */
  public Database(ConnectionFactory pool, MeterRegistry registry) {
    this.pool = pool;
    this.registry = registry;
    this.acquireTimer = Timer.builder("db.pool.acquire.duration").register(registry);
  }

  /**
   * The mapped rows of a query. For one row say {@code singleOrEmpty()}: {@code next()} would
   * cancel the query at the server once it has its row.
   *
   * @param queryType the value of the label {@code query_type}: a constant in the caller's code
   * @param sql constant text with the places {@code $1}, {@code $2}, ..., so that its plan is
   *     cached
   * @param mapper makes a value of a row, which is valid only during the call
   * @param parameters the values of the places, in order
   * @return the rows; fails with {@link superheroes.telemetry.ServiceFailure} when there is no
   *     connection in time (503) or the query takes too long (504)
   */
  public <T> Flux<T> query(
      String queryType, String sql, Function<Readable, T> mapper, Object... parameters) {
    return Flux.usingWhen(
            acquire(),
            connection -> execute(connection, queryType, sql, mapper, parameters),
            Connection::close,
            (connection, failure) -> connection.close(),
            Database::cancel)
        .onErrorMap(DatabaseFailures::explain);
  }

  private Mono<Connection> acquire() {
    return Mono.defer(
        () -> {
          long start = System.nanoTime();
          return Mono.<Connection>from(pool.create())
              .doOnTerminate(() -> record(acquireTimer, start))
              .doOnCancel(() -> record(acquireTimer, start));
        });
  }

  private <T> Flux<T> execute(
      Connection connection,
      String queryType,
      String sql,
      Function<Readable, T> mapper,
      Object[] parameters) {
    return Flux.defer(
        () -> {
          Statement statement = connection.createStatement(sql);
          for (int place = 0; place < parameters.length; place++) {
            statement.bind(place, parameters[place]);
          }
          Timer timer = queryTimers.computeIfAbsent(queryType, this::queryTimer);
          long start = System.nanoTime();
          return Flux.from(statement.execute())
              .concatMap(result -> result.map(mapper))
              .doOnTerminate(() -> record(timer, start))
              .doOnCancel(() -> record(timer, start));
        });
  }

  private Timer queryTimer(String queryType) {
    return Timer.builder("db.query.duration").tag("query_type", queryType).register(registry);
  }

  private static void record(Timer timer, long startNanos) {
    timer.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Ends the query of a cancelled request at the server. Without this the pool would hand on a
   * connection whose server process still works for a client that has left, and the next borrower
   * would queue behind it (r2dbc-postgresql issue 251). The round trip afterwards keeps a late
   * cancellation from hitting that next borrower.
   */
  private static Mono<Void> cancel(Connection connection) {
    PostgresqlConnection postgres = unwrap(connection);
    return postgres
        .cancelRequest()
        .then(Mono.from(connection.validate(ValidationDepth.REMOTE)))
        .onErrorComplete()
        .then(Mono.from(connection.close()));
  }

  private static PostgresqlConnection unwrap(Connection connection) {
    if (connection instanceof Wrapped<?> wrapped) {
      PostgresqlConnection postgres = wrapped.unwrap(PostgresqlConnection.class);
      if (postgres != null) {
        return postgres;
      }
    }
    return (PostgresqlConnection) connection;
  }
}
