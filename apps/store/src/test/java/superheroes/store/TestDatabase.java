package superheroes.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.StringJoiner;
import superheroes.postgres.EmbeddedDatabases;

/** A real PostgreSQL with a pool of two connections, and queries that end after four seconds. */
public final class TestDatabase implements AutoCloseable {

  private final EmbeddedDatabases server;
  private final ConnectionPool pool;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  public TestDatabase() {
    server = EmbeddedDatabases.temporary("test");
    var connections =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(server.port())
                .database("test")
                .username("test")
                .password(server.password())
                .statementTimeout(Duration.ofSeconds(4))
                .build());
    pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(connections)
                .initialSize(0)
                .maxSize(2)
                .maxAcquireTime(Duration.ofMillis(300))
                .build());
  }

  public Database database() {
    return new Database(pool, registry);
  }

  public SimpleMeterRegistry registry() {
    return registry;
  }

  /** Runs SQL on a connection of its own, which the pool does not know. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of a query, its rows joined by newlines, on a connection of its own. */
  public String ask(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      StringJoiner answer = new StringJoiner("\n");
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer.toString();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/test".formatted(server.port()), "test", server.password());
  }

  @Override
  public void close() throws Exception {
    pool.dispose();
    server.close();
  }
}
