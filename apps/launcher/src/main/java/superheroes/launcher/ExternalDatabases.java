package superheroes.launcher;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Databases on a PostgreSQL that somebody else runs. Each is named after the data set it holds, so
 * that another data set gets another database and nothing of the user's is ever dropped.
 */
final class ExternalDatabases {

  private static final String EXPECTED =
      "postgres.url must look like postgresql://user:password@host:5432; this one has no %s";
  private static final int USUAL_PORT = 5432;

  private ExternalDatabases() {}

  /** Makes the databases that are missing; the services fill them when they start. */
  static Databases open(String url, DataSet data) throws LaunchFailure {
    URI uri = parse(url);
    String[] user = uri.getUserInfo().split(":", 2);
    int port = uri.getPort() == -1 ? USUAL_PORT : uri.getPort();
    String jdbc = "jdbc:postgresql://%s:%d/postgres".formatted(uri.getHost(), port);
    try (Connection connection = DriverManager.getConnection(jdbc, user[0], user[1])) {
      var databases =
          new Databases(
              uri.getHost(),
              port,
              "verdict_",
              "_%d_%d_%d_%d"
                  .formatted(data.heroes(), data.villains(), data.locations(), data.seed()),
              Optional.of(user[0]),
              user[1],
              connection.getMetaData().getDatabaseProductVersion(),
              true);
      for (Service service : Service.values()) {
        createIfMissing(connection, databases.name(service));
      }
      return databases;
    } catch (SQLException e) {
      throw LaunchFailure.unavailable(
          "the PostgreSQL at %s:%d cannot be used: %s; check that it runs and that %s may create databases"
              .formatted(uri.getHost(), port, firstLine(e), user[0]),
          e);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static URI parse(String url) throws LaunchFailure {
    String text = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    URI uri = uri(text);
    // Its parts are named and not shown: it has a password in it.
    boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    require(postgres, "postgresql:// at its beginning");
    require(uri.getHost() != null, "host");
    String user = uri.getUserInfo();
    require(user != null && user.contains(":"), "user:password");
    return uri;
  }

  private static URI uri(String text) throws LaunchFailure {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw LaunchFailure.wrongUsage(EXPECTED.formatted("form of a URL"));
    }
  }

  private static void require(boolean given, String part) throws LaunchFailure {
    if (!given) {
      throw LaunchFailure.wrongUsage(EXPECTED.formatted(part));
    }
  }

  private static void createIfMissing(Connection connection, String name) throws SQLException {
    try (PreparedStatement exists =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      exists.setString(1, name);
      try (var rows = exists.executeQuery()) {
        if (rows.next()) {
          return;
        }
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
  }
}
